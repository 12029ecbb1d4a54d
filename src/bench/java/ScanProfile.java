import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Sums up a flight recording by the innermost frame that says where a request thread was; {@code java ScanProfile.java FILE}. */
public class ScanProfile {

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        int total = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(Path.of(arguments[0]))) {
            boolean sample = event.getEventType().getName().equals("jdk.ExecutionSample")
                    || event.getEventType().getName().equals("jdk.NativeMethodSample");
            if (sample && event.getStackTrace() != null) {
                String where = where(event.getStackTrace().getFrames());
                if (where != null) {
                    counts.merge(where, 1, Integer::sum);
                    total++;
                }
            }
        }
        int all = Math.max(1, total);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> System.out.printf("%5.1f %%  %s%n", 100.0 * e.getValue() / all, e.getKey()));
    }

    private static String where(List<RecordedFrame> frames) {
        List<String> types = frames.stream().map(f -> f.getMethod().getType().getName()).toList();
        if (types.stream().noneMatch(t -> t.startsWith("org.apache.tomcat") || t.startsWith("org.apache.coyote"))) {
            return null;
        }
        boolean idle = frames.stream().limit(3).anyMatch(f -> Set.of("epollWait", "wait", "park", "accept").contains(f.getMethod().getName()));
        if (idle) {
            return null;
        }
        for (String type : types) {
            if (type.startsWith("org.postgresql")) return "database driver, its socket included";
            if (type.startsWith("com.zaxxer") || type.startsWith("org.springframework.jdbc")) return "connection pool and JdbcTemplate";
            if (type.startsWith("org.chengxin")) return "our handler, cache and clock";
            if (type.startsWith("org.springframework.security")) return "Spring Security";
            if (type.contains("observation") || type.startsWith("io.micrometer")) return "metrics and observation";
            if (type.startsWith("org.springframework.session")) return "Spring Session";
            if (type.startsWith("org.springframework")) return "Spring MVC and filters";
            if (type.startsWith("org.apache")) return "Tomcat: parsing, headers, writing to the socket";
        }
        return "other";
    }
}
