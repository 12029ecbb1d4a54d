import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chengxin.ChengxinApplication;
import org.chengxin.shared.CreditCode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The benchmark {@code search}: the public search page over merchants made up in the database, asked by HTTP for fragments of
 * two Chinese characters that few, some and all names hold, for doors and for codes; then the plans of the same statement.
 *
 * <p>{@code mvn -Pbench -Dbench.scan.skip -Dbench.intake.skip -Dbench.grading.skip -DskipTests verify}, or
 * {@code java -Xmx1g -cp CLASSPATH src/bench/java/SearchBench.java}. Aim: p95 of no kind above 50 ms.
 */
public class SearchBench {

    private static final int MERCHANTS = Integer.getInteger("bench.merchants", 100_000);
    private static final int ASKED = Integer.getInteger("bench.asked", 600);
    private static final Path FOLDER = Path.of(System.getProperty("bench.folder", "target/bench-search")).toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Characters of invented names; two of them together occur in a handful of names, with the trade in some thousands. */
    private static final String POOL = "鑫泰福盛永和瑞祥丰裕恒源德信义隆顺昌嘉华康达美佳乐宏晶润诚广兴聚金玉春秋云海山川林木花月星辰东南西北中正安宁平凡新老百千万大小光明朝阳清"
            + "泉石溪桥塔楼台亭阁园庭院墨书画琴棋诗酒茶香味鲜甜麦米禾谷牧渔樵耕织布锦绣绫罗衣冠鞋帽灯火烛炉陶瓷铜铁银珠宝翠";
    private static final String[] TRADES = {"烧烤店", "火锅店", "便利店", "大药房", "茶庄", "服饰", "书店", "数码店", "理发店", "面馆"};

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
        clear(FOLDER);
        ConfigurableApplicationContext app = new SpringApplicationBuilder(ChengxinApplication.class)
                .profiles("demo")
                .run("--server.address=127.0.0.1", "--server.port=0", "--logging.level.root=error",
                        "--chengxin.reading.searches=100000000",
                        "--chengxin.embedded-data=" + FOLDER.resolve("postgres"),
                        "--chengxin.files=" + FOLDER.resolve("attachments"));
        int port = Integer.parseInt(String.valueOf(app.getEnvironment().getProperty("local.server.port")));
        try (Connection database = app.getBean(DataSource.class).getConnection()) {
            settle(database);
            generate(database);
            Map<String, List<String>> kinds = kinds();
            for (List<String> asked : kinds.values()) {
                ask(port, asked.subList(0, asked.size() / 3));
            }
            System.out.printf("%n%d merchants, %d questions of each kind, one after the other, load average %s%n%n", MERCHANTS, ASKED,
                    Files.readString(Path.of("/proc/loadavg")).strip());
            System.out.println("| asked for | p50 | p95 | p99 |\n|---|---:|---:|---:|");
            for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
                double[] millis = ask(port, kind.getValue());
                System.out.printf("| %s | %.1f ms | %.1f ms | %.1f ms |%n", kind.getKey(), millis[millis.length / 2],
                        millis[millis.length * 95 / 100], millis[millis.length * 99 / 100]);
            }
            plan(database, "鑫泰");
            plan(database, "烧烤");
            plan(database, "水晶");
        }
        app.close();
    }

    private static Map<String, List<String>> kinds() {
        Random random = new Random(11);
        int[] pool = POOL.codePoints().toArray();
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("two characters few names hold", questions(() -> pair(pool, random)));
        kinds.put("two characters a tenth of all names hold", questions(() -> TRADES[random.nextInt(5)].substring(0, 2)));
        kinds.put("two characters that every address holds", questions(() -> "水晶"));
        kinds.put("two characters that none holds", questions(() -> "龘" + new String(pool, random.nextInt(pool.length), 1)));
        kinds.put("a door, as 4711号", questions(() -> random.nextInt(MERCHANTS) + "号"));
        kinds.put("the end of a unified code", questions(() -> "%05d".formatted(random.nextInt(MERCHANTS))));
        return kinds;
    }

    private interface Question {
        String next();
    }

    private static List<String> questions(Question question) {
        return Stream.generate(question::next).limit(ASKED).toList();
    }

    private static String pair(int[] pool, Random random) {
        return new String(pool, random.nextInt(pool.length), 1) + new String(pool, random.nextInt(pool.length), 1);
    }

    private static double[] ask(int port, List<String> questions) throws Exception {
        double[] millis = new double[questions.size()];
        for (int i = 0; i < millis.length; i++) {
            String q = URLEncoder.encode(questions.get(i), StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/search?q=" + q)).build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            millis[i] = (System.nanoTime() - begun) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void generate(Connection database) throws Exception {
        execute(database, "set synchronous_commit = off");
        execute(database, "create temp table code (i int primary key, code text)");
        try (PreparedStatement insert =
                database.prepareStatement("insert into code select i, code from unnest(?) with ordinality as made (code, i)")) {
            insert.setArray(1, database.createArrayOf("text", codes()));
            insert.execute();
        }
        execute(database, "insert into merchant_merchant (id, street, name, sign_name, credit_code, address, trade, opened_on, status, version,"
                + " created_at, updated_at) select ('019a' || substr(h, 1, 4) || '-' || substr(h, 5, 4) || '-7000-8000-' || substr(h, 9))::uuid,"
                + " (select min(code) from merchant_street), '张店区' || sign || '商行', sign, code,"
                + " '山东省淄博市张店区水晶街' || i || '号', '零售', date '2020-01-01', 'OPERATING', 0, now(), now()"
                + " from (select i, code, lpad(to_hex(i), 8, '0') || 'beac' || lpad(to_hex(i), 8, '0') as h,"
                + " substr(pool, 1 + abs(hashint4(i)) % length(pool), 1) || substr(pool, 1 + abs(hashint4(i + 7777777)) % length(pool), 1)"
                + " || (array['" + String.join("','", TRADES) + "'])[1 + i % " + TRADES.length + "] as sign"
                + " from code, (select '" + POOL + "'::text as pool) as p) as made");
        execute(database, "insert into portal_listing (merchant_id, name, address, operating, grade, grade_since, token)"
                + " select id, sign_name, address, true, 'BLUE', current_date, substr(md5(id::text), 1, 16) from merchant_merchant"
                + " where credit_code like '92370303MB%' and id not in (select merchant_id from portal_listing)");
        execute(database, "vacuum analyze merchant_merchant");
        execute(database, "vacuum analyze portal_listing");
    }

    /** Codes that pass the check (GB 32100-2015), as all that are stored do. */
    private static String[] codes() {
        String[] codes = new String[MERCHANTS];
        for (int i = 0; i < MERCHANTS; i++) {
            String body = "92370303MB%07d".formatted(i + 1);
            codes[i] = "0123456789ABCDEFGHJKLMNPQRTUWXY".chars()
                    .mapToObj(check -> body + (char) check)
                    .filter(code -> CreditCode.problem(code).isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
        return codes;
    }

    /** The statement of the search page, as the database carries it out. */
    private static void plan(Connection database, String fragment) throws Exception {
        System.out.println("\n" + fragment);
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("explain (analyze, costs off, timing off, buffers off) select id from merchant_merchant"
                        + " where search_grams @> array['" + fragment + "'] and position('" + fragment + "' in search_text) > 0"
                        + " and status = 'OPERATING' order by name, id limit 21")) {
            while (row.next()) {
                System.out.println("  " + row.getString(1));
            }
        }
    }

    private static void settle(Connection database) throws Exception {
        for (int quiet = 0; quiet < 5; quiet++) {
            Thread.sleep(1000);
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from event_publication")) {
                row.next();
                quiet = row.getLong(1) == 0 ? quiet : 0;
            }
        }
    }

    private static void execute(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : new ArrayList<>(all.sorted(Comparator.reverseOrder()).toList())) {
                    Files.delete(each);
                }
            }
        }
    }
}
