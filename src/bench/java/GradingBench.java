import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chengxin.ChengxinApplication;
import org.chengxin.grading.FullRescore;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.MerchantId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The benchmark {@code grading}: merchants with twenty facts each (src/bench/grading-facts.tsv), generated in the database;
 * a new version of the model and the full re-score that follows, against PostgreSQL's own count of the same facts by merchant,
 * item and class: once with another number of points for one rule, once with another bound for red, which reaches everybody;
 * then one merchant's re-score after a new fact. All in one run, for each of the sizes.
 *
 * <p>{@code mvn -Pbench -Dbench.scan.skip -Dbench.intake.skip -DskipTests verify}, or
 * {@code java -Xmx1g -cp CLASSPATH src/bench/java/GradingBench.java}.
 */
public class GradingBench {

    private static final List<Integer> SIZES = Stream.of(System.getProperty("bench.sizes", "100000,1000000").split(","))
            .map(Integer::parseInt)
            .toList();
    private static final int LANES = Integer.getInteger("bench.lanes", 2);
    private static final int SINGLES = 1000;
    private static final Path FOLDER = Path.of(System.getProperty("bench.folder", "target/bench-grading")).toAbsolutePath();

    /** The count that PostgreSQL makes of the facts in use; its rows are counted there, so that nobody waits for them. */
    private static final String COUNT = "select count(*) from (select merchant_id, item, grade, count(*) from dossier_fact"
            + " where withdrawn_at is null and ended_at is null group by merchant_id, item, grade) as counted";

    private static ConfigurableApplicationContext app;

    /** A general penalty takes nine points instead of eight, or eight instead of nine: whoever has such a line is reckoned anew. */
    private static final String ONE_RULE = "jsonb_set(m.definition, '{rules}', (select jsonb_agg(case r ->> 'code' when 'penalty-general'"
            + " then r || jsonb_build_object('points', 17 - (r ->> 'points')::numeric) else r end order by place) from jsonb_array_elements(m.definition -> 'rules')"
            + " with ordinality as e (r, place)))";

    /** Red takes half a point more: everybody is reckoned anew. */
    private static final String EVERYBODY = "jsonb_set(m.definition, '{thresholds,red}',"
            + " to_jsonb((m.definition #>> '{thresholds,red}')::numeric + 0.5))";

    private record Figures(int merchants, double count, double first, double full, double all, double p50, double p99, long heap) {}

    public static void main(String[] arguments) {
        int code = 1;
        try {
            run();
            code = 0;
        } catch (Throwable failed) {
            failed.printStackTrace(System.out);
        }
        System.exit(code);
    }

    private static void run() throws Exception {
        if (!Boolean.getBoolean("bench.keep")) {
            clear(FOLDER);
        }
        app = new SpringApplicationBuilder(ChengxinApplication.class)
                .profiles("demo")
                .run("--server.address=127.0.0.1", "--server.port=0", "--logging.level.root=error",
                        "--chengxin.embedded-data=" + FOLDER.resolve("postgres"),
                        "--chengxin.files=" + FOLDER.resolve("attachments"));
        List<Figures> all = new ArrayList<>();
        try (Connection database = app.getBean(DataSource.class).getConnection()) {
            settle(database);
            for (int size : SIZES) {
                all.add(measure(database, size));
            }
        }
        print(all);
        app.close();
    }

    private static Figures measure(Connection database, int size) throws Exception {
        int have = Integer.parseInt(one(database, "select count(*) from merchant_merchant where name like '测评商户%'"));
        say("%d merchants: generating %d, load average %s", size, size - have, load());
        generate(database, have + 1, size);
        double first = Double.NaN;
        if (size == SIZES.get(0)) {
            first = rescore("first assessments");
            settle(database);
            decide(database);
        } else {
            assessLikeTheFirst(database, have + 1, size);
        }
        say("ready: %d", size);
        awaitQuiet(size);
        newVersion(database, ONE_RULE);
        double[] counts = new double[3];
        for (int i = 0; i < counts.length; i++) {
            long begun = System.nanoTime();
            one(database, COUNT);
            counts[i] = seconds(begun);
        }
        Arrays.sort(counts);
        say("count of facts by merchant, item, class: %.2f / %.2f / %.2f s", counts[0], counts[1], counts[2]);
        resetHeap();
        double full = rescore("full re-score after a change of one rule");
        double all = Double.NaN;
        if (size == SIZES.get(0)) {
            settle(database);
            newVersion(database, EVERYBODY);
            all = rescore("full re-score after a change that reaches everybody");
        }
        long heap = peakHeap();
        double[] singles = singles(database, size);
        return new Figures(size, counts[1], first, full, all, singles[SINGLES / 2], singles[SINGLES * 99 / 100], heap);
    }

    /** {@code -Dbench.hold=FILE} holds the measuring of all but the first size until that file is there, e.g. until a build beside it has ended. */
    private static void awaitQuiet(int size) throws Exception {
        String hold = System.getProperty("bench.hold");
        while (hold != null && size != SIZES.get(0) && !Files.exists(Path.of(hold))) {
            Thread.sleep(1000);
        }
    }

    private static double rescore(String what) throws Exception {
        AtomicInteger merchants = new AtomicInteger();
        AtomicInteger confirmed = new AtomicInteger();
        AtomicInteger stored = new AtomicInteger();
        AtomicInteger moved = new AtomicInteger();
        double[] before = cpu();
        long begun = System.nanoTime();
        app.getBean(FullRescore.class).run(LANES, lot -> {
            merchants.addAndGet(lot.merchants());
            confirmed.addAndGet(lot.confirmed());
            stored.addAndGet(lot.stored());
            moved.addAndGet(lot.moved());
        });
        double seconds = seconds(begun);
        double[] after = cpu();
        say("%s: %d merchants, %d confirmed, %d stored, %d grades moved, %.2f s, %.0f µs each; cpu each: application %.0f µs, database %.0f µs",
                what, merchants.get(), confirmed.get(), stored.get(), moved.get(), seconds, seconds * 1e6 / merchants.get(),
                (after[0] - before[0]) * 1e6 / merchants.get(), (after[1] - before[1]) * 1e6 / merchants.get());
        return seconds;
    }

    /** A street in use has few falls pending: those proposed above are taken as notified and decided, and the yellow grades as in force. */
    private static void decide(Connection database) throws Exception {
        execute(database, "set session_replication_role = replica");
        execute(database, "update grading_decision set state = 'IN_FORCE', served_on = current_date, defence_until = current_date + 7,"
                + " waived = true, ruled_by = proposed_by, ended_at = now() where state = 'PROPOSED' and to_grade = 'YELLOW'");
        String decided = " from grading_decision d where d.state = 'IN_FORCE' and d.to_grade = 'YELLOW' and d.merchant_id = s.merchant_id";
        execute(database, "update grading_standing s set ended_at = now()" + decided + " and s.ended_at is null and s.grade <> 'YELLOW'");
        execute(database, "insert into grading_standing (id, merchant_id, grade, since, taken_at, assessment_id, decision_id)"
                + " select gen_random_uuid(), d.merchant_id, 'YELLOW', current_date, clock_timestamp(), d.assessment_id, d.id"
                + " from grading_decision d where d.state = 'IN_FORCE' and d.to_grade = 'YELLOW' and not exists"
                + " (select from grading_standing s where s.merchant_id = d.merchant_id and s.ended_at is null)");
        execute(database, "set session_replication_role = origin");
        execute(database, "vacuum analyze grading_decision");
        execute(database, "vacuum analyze grading_standing");
        execute(database, "vacuum analyze grading_assessment");
    }

    /** The version after the one in force, as if it came into force today; those before were so a day earlier each. */
    private static void newVersion(Connection database, String definition) throws Exception {
        for (String version : all(database, "select version from grading_model where effective_to is not null order by version")) {
            execute(database, "update grading_model set effective_from = effective_from - 1, effective_to = effective_to - 1"
                    + " where version = " + version);
        }
        execute(database, "update grading_model set effective_from = least(effective_from, current_date - 1),"
                + " effective_to = current_date - 1 where effective_to is null");
        execute(database, "insert into grading_model select (jsonb_populate_record(m, jsonb_build_object('version', m.version + 1,"
                + " 'effective_from', current_date, 'effective_to', null, 'definition', " + definition + "))).* from grading_model m"
                + " where effective_to = current_date - 1");
        // Models are kept in memory for a minute.
        Thread.sleep(61_000);
        execute(database, "checkpoint");
    }

    /** One merchant after another gets a new fact and is assessed; the time is from the fact's commit to the stored assessment. */
    private static double[] singles(Connection database, int size) throws Exception {
        Gradings gradings = app.getBean(Gradings.class);
        Random random = new Random(7);
        double[] millis = new double[SINGLES];
        for (int i = -200; i < SINGLES; i++) {
            UUID merchant = UUID.fromString(one(database, "select id from merchant_merchant where name = '测评商户"
                    + (random.nextInt(size) + 1) + "' limit 1"));
            execute(database, "insert into dossier_fact (id, merchant_id, item, key, authority, reporter, valid_from, data, content_hash,"
                    + " recorded_at, recorded_by, recorded_by_name) select gen_random_uuid(), '" + merchant + "', 'complaint',"
                    + " gen_random_uuid(), 'scjg', 'scjg', current_date, jsonb_build_object('closed_on', current_date, 'kind',"
                    + " '责任投诉', 'number', gen_random_uuid()), repeat('0', 64), now(), gen_random_uuid(), '测评'");
            long begun = System.nanoTime();
            gradings.assess(new MerchantId(merchant));
            if (i >= 0) {
                millis[i] = seconds(begun) * 1000;
            }
        }
        Arrays.sort(millis);
        say("one merchant: p50 %.1f ms, p99 %.1f ms, max %.1f ms", millis[SINGLES / 2], millis[SINGLES * 99 / 100], millis[SINGLES - 1]);
        return millis;
    }

    // The data ----------------------------------------------------------------------------------------------------------

    /** The merchant of number n, with its number in hexadecimal twice as h. */
    private static final String MERCHANT = "('019a' || substr(h, 1, 4) || '-' || substr(h, 5, 4) || '-7000-8000-' || substr(h, 9))::uuid";

    /** Merchants of the numbers n; i is the number of the merchant of the first size whose facts and assessment theirs are like. */
    private static String numbers(int from, int to) {
        return " from generate_series(" + from + ", " + to + ") as n, (select current_date as d) as today, lateral"
                + " (select (n - 1) % " + SIZES.get(0) + " + 1 as i, lpad(to_hex(n), 8, '0') || 'beac' || lpad(to_hex(n), 8, '0') as h) as hex";
    }

    /**
     * Ten times as many first assessments would take ten times as long and tell nothing new: those of the first size are put
     * down for the others, too, with their ledgers and grades in force. What is measured reads and writes as if they were their own.
     */
    private static void assessLikeTheFirst(Connection database, int from, int to) throws Exception {
        execute(database, "set session_replication_role = replica");
        execute(database, "set synchronous_commit = off");
        execute(database, "create temp table twin as select " + MERCHANT + " as merchant, " + MERCHANT.replace("019a", "019c") + " as id, a.id as of"
                + numbers(from, to) + ", (select substr(m.name, 5)::int as place, a.id from merchant_merchant m"
                + " join grading_assessment a on a.merchant_id = m.id and a.is_current where m.name like '测评商户%') a where a.place = i");
        execute(database, "insert into grading_assessment select (jsonb_populate_record(a, jsonb_build_object('id', t.id, 'merchant_id', t.merchant))).*"
                + " from twin t join grading_assessment a on a.id = t.of order by t.id");
        execute(database, "insert into grading_ledger select t.id, l.dimensions, l.rules, l.kinds, l.points, l.full_points, l.percents, l.valid_from,"
                + " l.valid_to, l.fact_ends, l.facts, l.sentences, l.public_safe, l.public_words, l.checks_met, l.check_ends, l.check_facts"
                + " from twin t join grading_ledger l on l.assessment_id = t.of order by t.id");
        execute(database, "insert into grading_standing (id, merchant_id, grade, since, taken_at, assessment_id, decision_id)"
                + " select gen_random_uuid(), t.merchant, s.grade, s.since, s.taken_at, t.id, s.decision_id"
                + " from twin t join grading_assessment a on a.id = t.of join grading_standing s on s.merchant_id = a.merchant_id and s.ended_at is null");
        execute(database, "insert into grading_due select t.merchant, a.next_change from twin t join grading_assessment a on a.id = t.of"
                + " where a.next_change is not null");
        execute(database, "drop table twin");
        execute(database, "set session_replication_role = origin");
        execute(database, "set synchronous_commit = on");
        for (String table : List.of("grading_assessment", "grading_ledger", "grading_standing", "grading_due")) {
            execute(database, "vacuum analyze " + table);
        }
    }

    private static void generate(Connection database, int from, int to) throws Exception {
        if (from > to) {
            return;
        }
        // Foreign keys and triggers would check what is known to be sound; facts come kind by kind, as they do in life.
        execute(database, "set session_replication_role = replica");
        execute(database, "set synchronous_commit = off");
        String numbers = numbers(from, to);
        execute(database, "insert into merchant_merchant (id, street, name, address, trade, opened_on, status, version, created_at,"
                + " updated_at) select " + MERCHANT + ", (select min(code) from merchant_street), '测评商户' || n, '水晶街' || n || '号',"
                + " '零售', date '2020-01-01', 'OPERATING', 0, now(), now()" + numbers);
        // Feeding the indexes row by row would take longer than everything measured; they are built once the rows are there.
        List<String> indexes = all(database, "select indexdef from pg_indexes where tablename = 'dossier_fact'"
                + " and indexname <> 'dossier_fact_pkey'");
        for (String index : indexes) {
            execute(database, "drop index " + index.replaceFirst(".* INDEX (\\S+) ON .*", "$1"));
        }
        execute(database, "set maintenance_work_mem = '256MB'");
        List<String> kinds = Files.readAllLines(Path.of("src/bench/grading-facts.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        for (int k = 0; k < kinds.size(); k++) {
            String[] of = kinds.get(k).split("\t");
            String id = "('019b' || substr(h, 1, 4) || '-' || substr(h, 5, 4) || '-7000-8" + "%03x".formatted(k) + "-' || substr(h, 9))::uuid";
            execute(database, "insert into dossier_fact (id, merchant_id, item, key, grade, authority, reporter, valid_from, valid_to,"
                    + " public_from, data, content_hash, recorded_at, recorded_by, recorded_by_name) select " + id + ", " + MERCHANT
                    + ", " + of[0] + ", 'bench-" + k + "-' || n, " + of[1] + ", " + of[2] + ", " + of[2] + ", " + of[3] + ", " + of[4]
                    + ", " + of[3] + ", " + of[5] + ", md5(i::text) || md5('" + k + "'), now(), '00000000-0000-7000-8000-000000000000', '测评'"
                    + numbers);
        }
        for (String index : indexes) {
            execute(database, index);
        }
        execute(database, "set session_replication_role = origin");
        execute(database, "set synchronous_commit = on");
        execute(database, "vacuum analyze dossier_fact");
        execute(database, "vacuum analyze merchant_merchant");
    }

    /** The demo street has been laid out and scored when nothing is left to be done. */
    private static void settle(Connection database) throws Exception {
        for (int quiet = 0; quiet < 5; quiet++) {
            Thread.sleep(1000);
            if (!one(database, "select count(*) from event_publication").equals("0")) {
                quiet = 0;
            }
        }
    }

    // Small things ------------------------------------------------------------------------------------------------------

    private static void print(List<Figures> all) {
        System.out.println("\n| merchants × 20 facts | count | first assessments | full re-score | ÷ count | µs each | all anew | ÷ count | one merchant p50 | p99 | peak heap |"
                + "\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (Figures one : all) {
            System.out.printf("| %,d | %.2f s | %.1f s | %.1f s | **%.2f** | %.0f | %.1f s | %.2f | %.1f ms | %.1f ms | %d MB |%n", one.merchants(),
                    one.count(), one.first(), one.full(), one.full() / one.count(), one.full() * 1e6 / one.merchants(),
                    one.all(), one.all() / one.count(), one.p50(),
                    one.p99(), one.heap() >> 20);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(format + "%n", arguments);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Seconds of processor used so far by this process and by the database's. */
    private static double[] cpu() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(FOLDER.resolve("postgres/cluster/postmaster.pid")).get(0).strip());
        double application = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
        try (Stream<ProcessHandle> backends = ProcessHandle.of(postmaster).orElseThrow().descendants()) {
            return new double[] {application, backends.mapToDouble(GradingBench::ticks).sum() / 100};
        }
    }

    private static double ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static void resetHeap() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static String one(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> all(Connection database, String sql) throws Exception {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static void execute(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }
}
