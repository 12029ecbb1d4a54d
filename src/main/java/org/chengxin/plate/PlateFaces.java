package org.chengxin.plate;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands printed on the plates at the doors, and which of them bear a name that the shop no longer has. */
@Component
class PlateFaces {

    private static final String OUTDATED =
            " from plate_face f join plate_plate p on p.id = f.plate_id and p.state = 'ISSUED'"
                    + " join merchant_merchant m on m.id = p.merchant_id where f.shop <> coalesce(m.sign_name, m.name)";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlateFaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param printed the name on the plate */
    record Outdated(String serial, String printed, String shop) {}

    void printed(List<String> serials) {
        jdbc.sql(
                        "insert into plate_face (plate_id, shop, printed_at) select p.id, coalesce(m.sign_name, m.name), :now"
                                + " from plate_plate p join merchant_merchant m on m.id = p.merchant_id where p.serial in (:serials)"
                                + " on conflict (plate_id) do update set shop = excluded.shop, printed_at = excluded.printed_at")
                .param("now", Timestamp.from(clock.instant()))
                .param("serials", serials)
                .update();
    }

    /** Plates to be printed anew, in the order of their serials. */
    List<Outdated> outdated(int most) {
        return jdbc.sql("select p.serial, f.shop as printed, coalesce(m.sign_name, m.name) as shop" + OUTDATED
                        + " order by p.serial limit ?")
                .param(most)
                .query(Outdated.class)
                .list();
    }

    /** The name on the plate, where it is no longer the shop's. */
    Optional<String> outdatedNameOn(String serial) {
        return jdbc.sql("select f.shop" + OUTDATED + " and p.serial = ?")
                .param(serial)
                .query(String.class)
                .optional();
    }
}
