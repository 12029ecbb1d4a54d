import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The benchmark {@code scan}: the scan pages of the demo street, copied in the database until there are as many plates as
 * asked for, against the same pages as static files served by nginx, both under wrk in one run, both as a telephone asks for
 * them (packed by gzip) and as wrk does by itself; the scan page at half its load under {@link PacedLoad}; then a profile.
 *
 * <p>{@code mvn -Pbench -DskipTests verify}, or {@code java -cp CLASSPATH src/bench/java/ScanBench.java}. Everything listens
 * on 127.0.0.1 only, no phase exceeds 60 seconds, and every process started here ends here.
 */
public class ScanBench {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    /** Numbers of plates, the first of which nginx serves as files too. */
    private static final List<Integer> SIZES = Stream.of(System.getProperty("bench.sizes", "1000,100000").split(","))
            .map(Integer::parseInt)
            .toList();
    private static final int WARM_UPS = 2;
    private static final int VISITORS = 16;
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final List<Process> STARTED = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(ScanBench::endAll));
        clear(FOLDER);
        Files.createDirectories(FOLDER);
        int appPort = freePort();
        int nginxPort = freePort();
        Process app = startApp(appPort);
        settle();
        Path first = plates(SIZES.get(0));
        List<String> paths = Files.readAllLines(first);
        String sizes = layOutFiles(appPort, paths);
        startNginx(nginxPort, paths.get(0));
        System.out.printf("%s, load average before: %s%n", sizes, load());
        System.out.println("| plates | asked | nginx, requests/s | scan page, requests/s | p99 | ratio | half load | p50 | p99 | cpu per scan: application | database |"
                + "\n|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        line(app, appPort, nginxPort, first, SIZES.get(0), false);
        for (int size : SIZES) {
            line(app, appPort, nginxPort, plates(size), size, true);
        }
        System.out.print(profile(app, appPort, plates(SIZES.get(0))));
        System.out.println("load average after: " + load());
    }

    /** One line of the table; nginx serves the first pages only, since what it serves would not differ. */
    private static void line(Process app, int appPort, int nginxPort, Path paths, int size, boolean packed) throws Exception {
        visitAll(appPort, paths, packed);
        for (int i = 0; i < WARM_UPS; i++) {
            wrk(appPort, paths, SECONDS, packed);
        }
        Map<String, Long> before = cpu(app);
        Wrk scan = wrk(appPort, paths, SECONDS, packed);
        Map<String, Long> after = cpu(app);
        Wrk file = wrk(nginxPort, plates(SIZES.get(0)), SECONDS / 2, packed);
        String half = paced(appPort, paths, scan.rate() / 2, packed);
        System.out.printf("| %,d | %s | %.0f | %.0f | %s | **%.1f %%** | %s |", size, packed ? "packed" : "plain", file.rate(), scan.rate(),
                scan.p99(), 100 * scan.rate() / file.rate(), half);
        after.forEach((who, ticks) ->
                System.out.printf(" %.0f µs |", (ticks - before.get(who)) * 10_000.0 / (scan.rate() * SECONDS)));
        System.out.println();
    }

    /** Every page has been asked for once that day: making one takes a millisecond, and which are made is not what is measured. */
    private static void visitAll(int port, Path paths, boolean packed) throws Exception {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(Files.readAllLines(paths));
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        List<Future<?>> visits = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            visits.add(visitors.submit(() -> {
                for (String path = waiting.poll(); path != null; path = waiting.poll()) {
                    get("http://127.0.0.1:" + port + path, packed ? "gzip" : "identity");
                }
                return null;
            }));
        }
        for (Future<?> visit : visits) {
            visit.get();
        }
        visitors.shutdown();
    }

    /** Copies profiles until there are so many plates, and writes down the addresses of that many. */
    private static Path plates(int size) throws Exception {
        Path file = FOLDER.resolve("paths-" + size);
        if (!Files.exists(file)) {
            try (Connection database = database(); Statement statement = database.createStatement()) {
                statement.execute("insert into portal_profile select substr(md5('plate' || i), 1, 16), merchant_id, plate_state, version,"
                        + " rebuilt_at, null, replace(body, token, substr(md5('plate' || i), 1, 16)) from (select *, row_number() over (order by"
                        + " token) as place, count(*) over () as shops from portal_profile where plate_state = 'ISSUED' and token in (select token"
                        + " from portal_listing)) as real join generate_series(1, " + size + ") as i on place = 1 + i % shops on conflict do nothing");
                statement.execute("vacuum analyze portal_profile");
                List<String> paths = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("select '/m/' || substr(md5('plate' || i), 1, 16) from generate_series(1, " + size
                        + ") as i")) {
                    while (row.next()) {
                        paths.add(row.getString(1));
                    }
                }
                Files.write(file, paths);
            }
        }
        return file;
    }

    private static Connection database() throws Exception {
        List<String> pid = Files.readAllLines(FOLDER.resolve("postgres/cluster/postmaster.pid"));
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + pid.get(3).strip() + "/chengxin", "postgres", "postgres");
    }

    /** The demo street has been laid out and its profiles written when no event is left. */
    private static void settle() throws Exception {
        try (Connection database = database(); Statement statement = database.createStatement()) {
            for (int quiet = 0; quiet < 5; quiet++) {
                Thread.sleep(1000);
                try (ResultSet row = statement.executeQuery("select count(*) from event_publication")) {
                    row.next();
                    quiet = row.getLong(1) == 0 ? quiet : 0;
                }
            }
        }
    }

    /** A street laid out by an older version would not start, or would measure other pages. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static Process startApp(int port) throws Exception {
        Process app = start("app", List.of(
                        "java",
                        "-Xmx" + System.getProperty("bench.heap", "2g"),
                        "-XX:+UseParallelGC",
                        "-Duser.timezone=Asia/Shanghai",
                        "-XX:FlightRecorderOptions=stackdepth=200",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.chengxin.ChengxinApplication",
                        "--spring.profiles.active=demo",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--chengxin.embedded-data=" + FOLDER.resolve("postgres"),
                        "--chengxin.files=" + FOLDER.resolve("attachments")));
        for (int i = 0; i < 180; i++) {
            Thread.sleep(1000);
            if (Files.readString(FOLDER.resolve("app.log")).contains("诚信街已启动")) {
                return app;
            }
            if (!app.isAlive()) {
                break;
            }
        }
        throw new IllegalStateException("the application did not start, see target/bench/app.log");
    }

    private static String layOutFiles(int port, List<String> paths) throws Exception {
        Files.createDirectories(FOLDER.resolve("files/m"));
        long plain = 0;
        long packed = 0;
        for (String path : paths) {
            byte[] page = get("http://127.0.0.1:" + port + path, "identity");
            byte[] small = get("http://127.0.0.1:" + port + path, "gzip");
            Files.write(FOLDER.resolve("files" + path), page);
            Files.write(FOLDER.resolve("files" + path + ".gz"), small);
            plain += page.length;
            packed += small.length;
        }
        return "a page has %d bytes on average, %d packed".formatted(plain / paths.size(), packed / paths.size());
    }

    private static void startNginx(int port, String path) throws Exception {
        String conf = Files.readString(Path.of("src/bench/nginx/static.conf"))
                .replace("@FOLDER@", FOLDER.toString())
                .replace("@PORT@", String.valueOf(port));
        Path file = Files.writeString(FOLDER.resolve("nginx.conf"), conf);
        start("nginx", List.of("nginx", "-c", file.toString()));
        Thread.sleep(1000);
        get("http://127.0.0.1:" + port + path, "gzip");
    }

    private record Wrk(double rate, String p50, String p99) {}

    private static Wrk wrk(int port, Path paths, int seconds, boolean packed) throws Exception {
        ProcessBuilder command = new ProcessBuilder(("wrk -t1 -c%d -d%ds --latency -s src/bench/wrk/tokens.lua"
                + " http://127.0.0.1:%d").formatted(CONNECTIONS, seconds, port).split(" "));
        command.environment().put("BENCH_PATHS", paths.toString());
        command.environment().put("BENCH_ENCODING", packed ? "gzip" : "identity");
        String said = output(command);
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            System.out.println("wrk reports errors:\n" + said);
        }
        return new Wrk(Double.parseDouble(find(said, "Requests/sec:\\s+([0-9.]+)")), find(said, "(?m)^\\s+50%\\s+(\\S+)"), find(said, "(?m)^\\s+99%\\s+(\\S+)"));
    }

    private static String paced(int port, Path paths, double rate, boolean packed) throws Exception {
        String said = output(new ProcessBuilder(
                "java", "-Xmx256m", "src/bench/java/PacedLoad.java", String.valueOf(port), paths.toString(),
                String.valueOf(rate), String.valueOf(SECONDS), String.valueOf(CONNECTIONS), packed ? "gzip" : "identity"));
        return "%.0f/s | %.2f ms | %.2f ms".formatted(
                Double.parseDouble(find(said, "requests=(\\d+)")) / SECONDS,
                Double.parseDouble(find(said, "p50=(\\d+)")) / 1000,
                Double.parseDouble(find(said, "p99=(\\d+)")) / 1000);
    }

    /** Where the application's threads were found, as {@link ScanProfile} reads it. */
    private static String profile(Process app, int port, Path paths) throws Exception {
        Path recording = FOLDER.resolve("scan.jfr");
        Files.deleteIfExists(recording);
        output(new ProcessBuilder("jcmd", String.valueOf(app.pid()), "JFR.start", "name=scan", "settings=profile"));
        wrk(port, paths, SECONDS / 2, true);
        output(new ProcessBuilder("jcmd", String.valueOf(app.pid()), "JFR.stop", "name=scan", "filename=" + recording));
        return output(new ProcessBuilder("java", "src/bench/java/ScanProfile.java", recording.toString()));
    }

    /** CPU ticks (10 ms) used so far by application and database. */
    private static Map<String, Long> cpu(Process app) throws IOException {
        Map<String, Long> ticks = new LinkedHashMap<>();
        ticks.put("application", ticks(app.toHandle()));
        Path pid = FOLDER.resolve("postgres/cluster/postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pid).get(0).strip());
        try (Stream<ProcessHandle> backends = ProcessHandle.of(postmaster).orElseThrow().descendants()) {
            ticks.put("database", backends.mapToLong(ScanBench::ticks).sum());
        }
        return ticks;
    }

    private static long ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Process start(String name, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(name + ".log").toFile())
                .start();
        STARTED.add(process);
        return process;
    }

    private static void endAll() {
        STARTED.forEach(Process::destroy);
        for (Process process : STARTED) {
            try {
                process.onExit().get(40, TimeUnit.SECONDS);
            } catch (Exception tooSlow) {
                process.destroyForcibly();
            }
        }
    }

    private static String output(ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.command() + " failed: " + said);
        }
        return said;
    }

    private static byte[] get(String address, String encoding) throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", encoding).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
