package org.chengxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Pulls the plug on application and database at random moments of reading, committing and reversing. Afterwards each
 * submission is wholly in or wholly out, and what a person was told has come true. {@code -Dkill.rounds=50} is the long form.
 */
class PowerCutJourneyTests {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int ROWS = Integer.getInteger("kill.rows", 2400);

    /** About as long as one of the acts takes, so that most cuts fall into it. */
    private static final int UNTIL_CUT_MILLIS = Integer.getInteger("kill.millis", 400);

    private final Random random = new Random(Long.getLong("kill.seed", System.nanoTime()));
    private final Map<UUID, String> promised = new LinkedHashMap<>();
    private List<String> merchants = List.of();
    private int files;

    private enum Deed {
        STAGE,
        COMMIT,
        REVERSE
    }

    @Test
    void afterAPowerCutEverySubmissionIsWhollyInOrWhollyOut() throws Exception {
        try (RunningStreet street = RunningStreet.start()) {
            merchants = merchants(street);
            Map<Deed, long[]> figures = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                Deed deed = Deed.values()[(round + 1) % Deed.values().length];
                boolean told = cutDuring(deed, street);
                street.launch();
                awaitIdle(street);
                check(street);
                long[] counts = figures.computeIfAbsent(deed, key -> new long[2]);
                counts[0]++;
                counts[1] += told ? 1 : 0;
            }
            System.out.println("cut while a job ran, and done after the restart: "
                    + strings(street, "select count(*) from intake_job_progress where attempts > 1"));
            figures.forEach((deed, counts) -> System.out.printf(
                    "power cut during %s: %d rounds, %d answered before%n", deed, counts[0], counts[1]));
        }
    }

    private boolean cutDuring(Deed deed, RunningStreet street) throws Exception {
        Reporting reporter = new Reporting(street.address());
        reporter.signIn("scjg");
        UUID before = deed == Deed.STAGE
                ? null
                : reporter.upload("断电" + files + ".csv", csv()).orElseThrow();
        if (deed == Deed.REVERSE) {
            awaitIdle(street);
            reporter.act(before, "commitment", "warningsRead=true").orElseThrow();
        }
        awaitIdle(street);
        CompletableFuture<Optional<UUID>> answer = CompletableFuture.supplyAsync(() -> perform(deed, before, reporter));
        switch (random.nextInt(4)) {
            case 0 -> Thread.sleep(random.nextInt(UNTIL_CUT_MILLIS));
            case 1 -> {
                // What was just answered must be there, however soon the power fails.
                answer.get();
                Thread.sleep(random.nextInt(20));
            }
            default -> {
                awaitJob(street, answer);
                Thread.sleep(random.nextInt(UNTIL_CUT_MILLIS));
            }
        }
        street.killHard();
        Optional<UUID> told = answer.get();
        told.ifPresent(
                id -> promised.put(id, deed == Deed.STAGE ? "STAGED" : deed == Deed.COMMIT ? "COMMITTED" : "REVERSED"));
        if (told.isEmpty() && before != null) {
            // Nobody was told, so both ends are right; which one it is must not change any more.
            promised.put(before, deed == Deed.COMMIT ? "STAGED|COMMITTED" : "COMMITTED|REVERSED");
        }
        return told.isPresent();
    }

    private Optional<UUID> perform(Deed deed, UUID before, Reporting reporter) {
        try {
            return switch (deed) {
                case STAGE -> reporter.upload("断电" + files + ".csv", csv());
                case COMMIT ->
                    reporter.act(before, "commitment", "warningsRead=true").map(page -> before);
                case REVERSE -> reporter.act(before, "reversal", "reason=power").map(page -> before);
            };
        } catch (Exception unanswered) {
            return Optional.empty();
        }
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n");
        int file = files++;
        for (int i = 0; i < ROWS; i++) {
            csv.append(merchants.get(i % merchants.size()))
                    .append(",2026-10-0")
                    .append(1 + i % 9)
                    .append(",样品")
                    .append(file)
                    .append('-')
                    .append(i)
                    .append(",合格\n");
        }
        return csv.toString();
    }

    private static List<String> merchants(RunningStreet street) throws Exception {
        return strings(
                street,
                "select name || ',' || credit_code from merchant_merchant where status = 'OPERATING'"
                        + " and credit_code is not null order by id");
    }

    /** Until nothing is left undone; every job that was written down must come to its end by itself. */
    private static void awaitIdle(RunningStreet street) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!strings(street, "select id::text from intake_job where finished_at is null")
                .isEmpty()) {
            assertThat(Instant.now()).as("a job is never done").isBefore(end);
            Thread.sleep(50);
        }
    }

    /** Until the act's job is written down. */
    private static void awaitJob(RunningStreet street, CompletableFuture<?> answer) throws Exception {
        try (Connection database = street.database();
                PreparedStatement query =
                        database.prepareStatement("select 1 from intake_job where finished_at is null")) {
            while (!answer.isDone()) {
                try (ResultSet open = query.executeQuery()) {
                    if (open.next()) {
                        return;
                    }
                }
                Thread.sleep(2);
            }
        }
    }

    private void check(RunningStreet street) throws Exception {
        List<String> stands = strings(street, """
                select s.id || ' ' || s.state || ' ' ||
                  (select count(*) from intake_row r where r.submission_id = s.id) || ' ' ||
                  s.rows_new || ' ' ||
                  (select count(*) from dossier_fact f where f.submission_id = s.id) || ' ' ||
                  (select count(*) from dossier_fact f where f.submission_id = s.id and f.withdrawn_at is null)
                from intake_submission s where s.file_name like '断电%' order by s.id""");
        Map<UUID, String> states = new LinkedHashMap<>();
        for (String stand : stands) {
            String[] parts = stand.split(" ");
            states.put(UUID.fromString(parts[0]), parts[1]);
            String counts = String.join(" ", parts[2], parts[3], parts[4], parts[5]);
            String whole = switch (parts[1]) {
                case "STAGED" -> "%d %d 0 0".formatted(ROWS, ROWS);
                case "COMMITTED" -> "%1$d %1$d %1$d %1$d".formatted(ROWS);
                case "REVERSED" -> "%1$d %1$d %1$d 0".formatted(ROWS);
                default -> "no such state";
            };
            assertThat(counts)
                    .as("rows, taken rows, facts, live facts of " + stand)
                    .isEqualTo(whole);
        }
        promised.forEach((id, state) -> assertThat(states.get(id))
                .as("what was promised of " + id)
                .isNotNull()
                .isIn((Object[]) state.split("\\|")));
        promised.replaceAll((id, state) -> states.get(id));
        assertThat(
                        strings(
                                street,
                                "select key from dossier_fact where withdrawn_at is null group by item, key having count(*) > 1"))
                .isEmpty();
    }

    private static List<String> strings(RunningStreet street, String sql) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection database = street.database();
                Statement query = database.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
