import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Ids;
import org.postgresql.PGConnection;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * The benchmark {@code intake}: 100,000 penalty rows over 20,000 merchants in one .xlsx, uploaded to the running application
 * and committed, against POI's bare streaming read of that file and a raw COPY of the same rows, all in one run.
 *
 * <p>{@code mvn -Pbench -Dbench.scan.skip -DskipTests verify}, or {@code java -cp CLASSPATH src/bench/java/IntakeBench.java}.
 */
public class IntakeBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int MERCHANTS = Integer.getInteger("bench.merchants", 20_000);
    private static final String HEAP = System.getProperty("bench.heap", "256m");
    private static final Path FOLDER = Path.of("target/bench-intake").toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private static Process app;

    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(IntakeBench::end));
        clear(FOLDER);
        Files.createDirectories(FOLDER);
        int port = freePort();
        String base = "http://127.0.0.1:" + port;
        startApp(port);
        try (Connection database = database()) {
            List<String> codes = merchants(database);
            List<String> headers = headers(database);
            Path workbook = FOLDER.resolve("penalties.xlsx");
            Path text = FOLDER.resolve("penalties.txt");
            write(workbook, text, headers, codes, 0, ROWS);
            System.out.printf("%d rows, %d columns, %.1f MB .xlsx, %.1f MB text, load average before: %s%n", ROWS,
                    headers.size(), Files.size(workbook) / 1e6, Files.size(text) / 1e6, load());
            signIn(base);
            warm(base, database, headers, codes);
            poi(workbook);
            poi(workbook);
            double read = poi(workbook);
            double copy = copy(database, headers.size(), text);
            // So that neither the vacuum nor the checkpoint that the warm-up has made due falls into what is measured.
            execute(database, "vacuum analyze");
            execute(database, "checkpoint");

            long begun = System.nanoTime();
            String page = upload(base, workbook);
            UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
            await(database, id);
            double staged = seconds(begun);
            String verdicts = one(database, "select rows_new || ' new, ' || rows_rejected || ' rejected, ' || rows_unmatched"
                    + " || ' unmatched' from intake_submission where id = '" + id + "'");
            begun = System.nanoTime();
            post(base, "/console/submissions/" + id + "/commitment", "warningsRead=true&_csrf=" + csrf(base, page));
            await(database, id);
            double committed = seconds(begun);
            String peak = peakHeap();
            String facts = one(database, "select count(*) from dossier_fact where submission_id = '" + id + "'");

            System.out.println(verdicts + "; facts " + facts + "; state "
                    + one(database, "select state from intake_submission where id = '" + id + "'"));
            System.out.println(String.join("\n", Files.readString(FOLDER.resolve("app.log")).lines()
                    .filter(line -> line.contains("job ")).toList()));
            System.out.println("\n| | s |\n|---|---:|");
            System.out.printf("| (a) POI, bare streaming read | %.1f |%n| (b) raw COPY of the same rows | %.1f |%n", read, copy);
            System.out.printf("| upload, stage and judge | %.1f |%n| commit | %.1f |%n", staged, committed);
            System.out.printf("| **whole** | **%.1f** |%n| **whole ÷ (a + b)** | **%.2f** |%n", staged + committed,
                    (staged + committed) / (read + copy));
            System.out.printf("| peak heap of the application (-Xmx%s) | %s |%n", HEAP, peak);
            System.out.println("load average after: " + load());
        }
    }

    /**
     * A server has seen files before: one of the same size goes through it twice and is discarded. So has POI, which reads the
     * workbook three times and is measured the third time.
     */
    private static void warm(String base, Connection database, List<String> headers, List<String> codes) throws Exception {
        Path workbook = FOLDER.resolve("warm.xlsx");
        write(workbook, FOLDER.resolve("warm.txt"), headers, codes, ROWS, 2 * ROWS);
        for (int i = 0; i < 2; i++) {
            String page = upload(base, workbook);
            await(database, UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
            post(base, page + "/discard", "_csrf=" + csrf(base, page));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    // What is measured against ------------------------------------------------------------------------------------------

    private static double poi(Path workbook) throws Exception {
        long[] cells = {0};
        long begun = System.nanoTime();
        try (OPCPackage file = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings,
                    new XSSFSheetXMLHandler.SheetContentsHandler() {
                        @Override
                        public void startRow(int row) {}

                        @Override
                        public void endRow(int row) {}

                        @Override
                        public void cell(String reference, String value, XSSFComment comment) {
                            cells[0] += value.isEmpty() ? 0 : 1;
                        }
                    }, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
        double seconds = seconds(begun);
        System.out.printf("POI read %d cells in %.1f s%n", cells[0], seconds);
        return seconds;
    }

    private static double copy(Connection database, int columns, Path text) throws Exception {
        StringBuilder table = new StringBuilder("create table bench_raw (");
        for (int i = 0; i < columns; i++) {
            table.append(i == 0 ? "" : ", ").append("c").append(i).append(" text");
        }
        execute(database, table.append(")").toString());
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(text)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_raw from stdin", in, 1 << 16);
        }
        double seconds = seconds(begun);
        execute(database, "drop table bench_raw");
        return seconds;
    }

    // The data ----------------------------------------------------------------------------------------------------------

    private static List<String> merchants(Connection database) throws Exception {
        List<String> codes = new ArrayList<>();
        database.setAutoCommit(false);
        try (PreparedStatement insert = database.prepareStatement(
                "insert into merchant_merchant (id, street, name, credit_code, address, status, version, created_at, updated_at)"
                        + " select ?, code, ?, ?, ?, 'OPERATING', 0, now(), now() from merchant_street limit 1")) {
            for (int i = 0; i < MERCHANTS; i++) {
                String code = code("92370303MC" + "%07d".formatted(i));
                codes.add(code);
                insert.setObject(1, Ids.next());
                insert.setString(2, name(i));
                insert.setString(3, code);
                insert.setString(4, "山东省淄博市张店区水晶街" + i + "号");
                insert.addBatch();
                if (i % 1000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        execute(database, "analyze merchant_merchant");
        return codes;
    }

    private static String name(int merchant) {
        return "张店区水晶街第" + merchant + "号商店";
    }

    private static String code(String body) {
        for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CreditCode.parse(body + c).isPresent()) {
                return body + c;
            }
        }
        throw new IllegalStateException(body);
    }

    private static List<String> headers(Connection database) throws Exception {
        List<String> headers = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("select f ->> 'name' from dossier_catalogue_item,"
                        + " jsonb_array_elements(definition -> 'fields') f where code = 'penalty'"
                        + " and not coalesce((f ->> 'dropped')::boolean, false) and f ->> 'code' <> 'kinds2'")) {
            while (row.next()) {
                headers.add(row.getString(1));
            }
        }
        return headers;
    }

    private static void write(Path workbook, Path text, List<String> headers, List<String> codes, int first, int end)
            throws Exception {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(workbook);
                BufferedWriter lines = Files.newBufferedWriter(text)) {
            Sheet sheet = book.createSheet("行政处罚");
            line(sheet.createRow(0), headers);
            for (int i = first; i < end; i++) {
                List<String> values = new ArrayList<>();
                for (String header : headers) {
                    values.add(value(header, i, codes));
                }
                line(sheet.createRow(i - first + 1), values);
                lines.write(String.join("\t", values));
                lines.newLine();
            }
            book.write(out);
        }
    }

    private static void line(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                row.createCell(i).setCellValue(values.get(i));
            }
        }
    }

    private static String value(String header, int row, List<String> codes) {
        int merchant = row % codes.size();
        LocalDate decided = LocalDate.of(2025, 1, 1).plusDays(row % 500);
        return switch (header) {
            case "行政相对人名称" -> name(merchant);
            case "行政相对人类别" -> "个体工商户";
            case "行政相对人代码_1(统一社会信用代码)" -> codes.get(merchant);
            case "法定代表人" -> "经营者" + merchant;
            case "行政处罚决定书文号" -> "张市监罚〔" + decided.getYear() + "〕" + row + "号";
            case "违法行为类型" -> row % 2 == 0 ? "经营超过保质期的食品" : "未按规定明码标价";
            case "违法事实" -> "经查，当事人于" + decided.minusDays(20) + "在其经营场所销售商品" + row % 977
                    + "件，未履行进货查验义务，涉案货值" + (row % 400 + 50) + "元，上述行为有现场笔录、询问笔录和照片为证。";
            case "处罚依据" -> row % 2 == 0 ? "《中华人民共和国食品安全法》第一百二十四条第一款第五项" : "《中华人民共和国价格法》第四十二条";
            case "处罚类别" -> "罚款";
            case "处罚内容" -> "责令改正违法行为，处以罚款人民币" + (row % 40 + 5) * 100 + "元。";
            case "罚款金额（万元）" -> "0." + "%02d".formatted(row % 40 + 5);
            case "处罚决定日期" -> decided.toString().replace('-', '/');
            case "处罚有效期" -> "2099/12/31";
            case "公示截止期" -> decided.plusMonths(6).toString();
            case "处罚机关", "数据来源单位" -> "张店区市场监督管理局";
            default -> "";
        };
    }

    // The application ---------------------------------------------------------------------------------------------------

    private static void startApp(int port) throws Exception {
        app = new ProcessBuilder(List.of(
                        "java",
                        "-Xmx" + HEAP,
                        "-XX:+UseParallelGC",
                        "-Xlog:gc:file=" + FOLDER.resolve("gc.log"),
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.chengxin.ChengxinApplication",
                        "--spring.profiles.active=demo",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--chengxin.embedded-data=" + FOLDER.resolve("postgres"),
                        "--chengxin.files=" + FOLDER.resolve("attachments")))
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("app.log").toFile())
                .start();
        for (int i = 0; i < 600; i++) {
            Thread.sleep(1000);
            if (Files.readString(FOLDER.resolve("app.log")).contains("诚信街已启动")) {
                return;
            }
            if (!app.isAlive()) {
                break;
            }
        }
        throw new IllegalStateException("the application did not start, see target/bench-intake/app.log");
    }

    private static Connection database() throws Exception {
        String port = Files.readAllLines(FOLDER.resolve("postgres/cluster/postmaster.pid")).get(3);
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/chengxin", "postgres", "postgres");
    }

    private static void signIn(String base) throws Exception {
        String form = get(base + "/login");
        post(base, "/login", "username=scjg&password=" + URLEncoder.encode("Chengxin@2026", StandardCharsets.UTF_8)
                + "&_csrf=" + find(form, "name=\"_csrf\"[^>]*value=\"([^\"]+)\""));
    }

    private static String csrf(String base, String page) throws Exception {
        return find(get(base + page), "name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    }

    private static String upload(String base, Path workbook) throws Exception {
        String boundary = "intake-bench-boundary";
        String csrf = csrf(base, "/console/submissions/new");
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"penalties.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(base + "/console/submissions"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofByteArray(head),
                                HttpRequest.BodyPublishers.ofFile(workbook),
                                HttpRequest.BodyPublishers.ofByteArray(tail)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("the upload was refused: " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static void post(String base, String path, String form) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String get(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void await(Connection database, UUID submission) throws Exception {
        while (!"0".equals(one(database, "select count(*) from intake_job where finished_at is null and submission_id = '"
                + submission + "'"))) {
            if (!app.isAlive()) {
                throw new IllegalStateException("the application ended, see target/bench-intake/app.log");
            }
            Thread.sleep(50);
        }
    }

    /** The most that was in use when a collection began. */
    private static String peakHeap() throws IOException {
        int peak = 0;
        Matcher pause = Pattern.compile("(\\d+)M->\\d+M\\(\\d+M\\)").matcher(Files.readString(FOLDER.resolve("gc.log")));
        while (pause.find()) {
            peak = Math.max(peak, Integer.parseInt(pause.group(1)));
        }
        return peak + " MB";
    }

    private static String one(Connection database, String sql) throws Exception {
        try (Statement query = database.createStatement(); ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    private static void end() {
        if (app != null) {
            app.destroy();
            try {
                app.waitFor(40, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                app.destroyForcibly();
            }
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
