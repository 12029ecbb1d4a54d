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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The benchmark {@code scan}: the scan page of the demo street against static files of the same size served by nginx, both
 * under wrk in one run; then the scan page at half its load under {@link PacedLoad}; then a profile.
 *
 * <p>{@code mvn -Pbench -DskipTests verify}, or {@code java -cp CLASSPATH src/bench/java/ScanBench.java}. Everything listens
 * on 127.0.0.1 only, no phase exceeds 60 seconds, and every process started here ends here.
 */
public class ScanBench {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
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
        List<String> paths = tokens("http://127.0.0.1:" + appPort);
        Path pathFile = Files.write(FOLDER.resolve("paths"), paths);
        int size = layOutFiles(appPort, paths);
        startNginx(nginxPort, paths.get(0));

        System.out.printf("%d plates, page %d bytes on average, load average before: %s%n", paths.size(), size, load());
        // Until the compiler has seen enough; one long phase would be no different.
        for (int i = 0; i < 3; i++) {
            wrk(appPort, pathFile, SECONDS);
        }
        Map<String, Long> before = cpu(app);
        Wrk scan = wrk(appPort, pathFile, SECONDS);
        Map<String, Long> after = cpu(app);
        Wrk file = wrk(nginxPort, pathFile, SECONDS / 2);
        String half = paced(appPort, pathFile, scan.rate() / 2);
        System.out.println();
        System.out.println("| | requests/s | p50 | p99 |\n|---|---:|---:|---:|");
        System.out.printf("| nginx, static file of the same size | %.0f | %s | %s |%n", file.rate(), file.p50(), file.p99());
        System.out.printf("| scan page, full load (%d connections) | %.0f | %s | %s |%n", CONNECTIONS, scan.rate(), scan.p50(), scan.p99());
        System.out.printf("| scan page, half load (open loop, %.0f/s) | %s |%n", scan.rate() / 2, half);
        System.out.printf("| ratio to nginx | %.1f %% | | |%n%n", 100 * scan.rate() / file.rate());
        after.forEach((who, ticks) -> System.out.printf(
                "cpu per scan, %s: %.0f µs%n", who, (ticks - before.get(who)) * 10_000.0 / (scan.rate() * SECONDS)));
        System.out.print(profile(app, appPort, pathFile));
        System.out.println("load average after: " + load());
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
                        "-Xmx512m",
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

    /** The addresses of all plates, found the way the public finds them; waits until the street is laid out. */
    private static List<String> tokens(String base) throws Exception {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < 60 && found.size() < 100; i++) {
            Thread.sleep(1000);
            found.clear();
            String next = "/search";
            while (next != null) {
                String page = get(base + next);
                Matcher link = Pattern.compile("href=\"(/m/[0-9a-z]{16})\"").matcher(page);
                while (link.find()) {
                    found.add(link.group(1));
                }
                Matcher more = Pattern.compile("href=\"(/search\\?q=&amp;after=[0-9a-f-]{36})\"").matcher(page);
                next = more.find() ? more.group(1).replace("&amp;", "&") : null;
            }
        }
        return List.copyOf(found);
    }

    private static int layOutFiles(int port, List<String> paths) throws Exception {
        Files.createDirectories(FOLDER.resolve("files/m"));
        long total = 0;
        for (String path : paths) {
            byte[] page = get("http://127.0.0.1:" + port + path).getBytes(StandardCharsets.UTF_8);
            Files.write(FOLDER.resolve("files" + path), page);
            total += page.length;
        }
        return (int) (total / paths.size());
    }

    private static void startNginx(int port, String path) throws Exception {
        String conf = Files.readString(Path.of("src/bench/nginx/static.conf"))
                .replace("@FOLDER@", FOLDER.toString())
                .replace("@PORT@", String.valueOf(port));
        Path file = Files.writeString(FOLDER.resolve("nginx.conf"), conf);
        start("nginx", List.of("nginx", "-c", file.toString()));
        Thread.sleep(1000);
        get("http://127.0.0.1:" + port + path);
    }

    private record Wrk(double rate, String p50, String p99) {}

    private static Wrk wrk(int port, Path paths, int seconds) throws Exception {
        ProcessBuilder command = new ProcessBuilder(("wrk -t1 -c%d -d%ds --latency -s src/bench/wrk/tokens.lua"
                + " http://127.0.0.1:%d").formatted(CONNECTIONS, seconds, port).split(" "));
        command.environment().put("BENCH_PATHS", paths.toString());
        String said = output(command);
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            System.out.println("wrk reports errors:\n" + said);
        }
        return new Wrk(Double.parseDouble(find(said, "Requests/sec:\\s+([0-9.]+)")), find(said, "(?m)^\\s+50%\\s+(\\S+)"), find(said, "(?m)^\\s+99%\\s+(\\S+)"));
    }

    private static String paced(int port, Path paths, double rate) throws Exception {
        String said = output(new ProcessBuilder(
                "java", "-Xmx256m", "src/bench/java/PacedLoad.java", String.valueOf(port), paths.toString(),
                String.valueOf(rate), String.valueOf(SECONDS), String.valueOf(CONNECTIONS)));
        System.out.print("half load: " + said);
        return "%.0f | %.2fms | %.2fms".formatted(
                Double.parseDouble(find(said, "requests=(\\d+)")) / SECONDS,
                Double.parseDouble(find(said, "p50=(\\d+)")) / 1000,
                Double.parseDouble(find(said, "p99=(\\d+)")) / 1000);
    }

    /** Where the application's threads were found, as {@link ScanProfile} reads it. */
    private static String profile(Process app, int port, Path paths) throws Exception {
        Path recording = FOLDER.resolve("scan.jfr");
        Files.deleteIfExists(recording);
        output(new ProcessBuilder("jcmd", String.valueOf(app.pid()), "JFR.start", "name=scan", "settings=profile"));
        wrk(port, paths, SECONDS / 2);
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

    private static String get(String address) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
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
