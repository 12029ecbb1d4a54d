package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lays out who walks where and when: shops in walking order, cut into one stretch per team, spread over the working days. */
@Component
class Rounds {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Shops shops;
    private final WorkingDays days;

    /** A shop on its day. */
    private record Stop(
            UUID id,
            UUID shop,
            int position,
            LocalDate day,
            @Nullable UUID reference,
            List<UUID> team) {}

    /** One of those who go there. */
    private record Seat(UUID stop, UUID officer, int position) {}

    Rounds(JdbcTemplate jdbc, Shops shops, WorkingDays days) {
        this.jdbc = jdbc;
        this.shops = shops;
        this.days = days;
    }

    /**
     * @param references cases looked back on, by merchant
     * @param officers in the order in which they form teams of two; an odd one joins the last team
     */
    void layOut(Plan plan, List<Shops.Shop> chosen, Map<UUID, UUID> references, List<UUID> officers, LocalDate today) {
        List<List<UUID>> teams = teams(officers);
        List<LocalDate> period = period(plan.from().isBefore(today) ? today : plan.from(), plan.to());
        int count = chosen.size();
        List<Stop> stops = new ArrayList<>();
        for (int team = 0; team < teams.size(); team++) {
            int first = team * count / teams.size();
            int end = (team + 1) * count / teams.size();
            for (int place = first; place < end; place++) {
                LocalDate day = period.get((place - first) * period.size() / (end - first));
                UUID shop = chosen.get(place).id();
                stops.add(new Stop(Ids.next(), shop, place + 1, day, references.get(shop), teams.get(team)));
            }
        }
        insert(plan, stops);
    }

    /** Sends all inspectors to all operating shops of the plan's street. */
    void everywhere(Plan plan, List<AssignedOfficer> officers, LocalDate today) {
        List<Shops.Shop> all = shops.operatingOn(plan.street());
        if (all.isEmpty()) {
            throw new Rejected("街区内没有在营商户，不用检查。");
        }
        layOut(
                plan,
                all,
                Map.of(),
                officers.stream().map(AssignedOfficer::staff).toList(),
                today);
    }

    /** For shops drawn by id. */
    List<Shops.Shop> walk(List<UUID> drawn) {
        return shops.operating(drawn);
    }

    static List<List<UUID>> teams(List<UUID> officers) {
        List<List<UUID>> teams = new ArrayList<>();
        int whole = Math.max(1, officers.size() / PlanDetails.TOGETHER);
        for (int team = 0; team < whole; team++) {
            int end = team == whole - 1 ? officers.size() : (team + 1) * PlanDetails.TOGETHER;
            teams.add(officers.subList(team * PlanDetails.TOGETHER, end));
        }
        return teams;
    }

    /** The working days of the period, or all its days where none is one. */
    private List<LocalDate> period(LocalDate from, LocalDate to) {
        List<LocalDate> all = from.datesUntil(to.plusDays(1)).toList();
        List<LocalDate> working = all.stream().filter(days::isWorkingDay).toList();
        return working.isEmpty() ? all : working;
    }

    private void insert(Plan plan, List<Stop> stops) {
        jdbc.batchUpdate(
                "insert into inspection_assignment (id, plan_id, merchant_id, position, planned_on, state, reference)"
                        + " values (?, ?, ?, ?, ?, 'OPEN', ?)",
                stops,
                BATCH,
                (row, stop) -> {
                    row.setObject(1, stop.id());
                    row.setObject(2, plan.id().value());
                    row.setObject(3, stop.shop());
                    row.setInt(4, stop.position());
                    row.setObject(5, stop.day());
                    row.setObject(6, stop.reference());
                });
        List<Seat> seats = new ArrayList<>();
        for (Stop stop : stops) {
            for (int place = 0; place < stop.team().size(); place++) {
                seats.add(new Seat(stop.id(), stop.team().get(place), place + 1));
            }
        }
        jdbc.batchUpdate(
                "insert into inspection_assignment_officer (assignment_id, staff_id, position) values (?, ?, ?)",
                seats,
                BATCH,
                (row, seat) -> {
                    row.setObject(1, seat.stop());
                    row.setObject(2, seat.officer());
                    row.setInt(3, seat.position());
                });
    }
}
