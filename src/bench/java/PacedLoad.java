import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open-loop load: requests leave at the times a fixed rate prescribes, whether or not earlier ones were answered, and a
 * wait is counted from the time a request should have left. So a stall shows in the percentiles instead of hiding.
 *
 * <p>{@code java PacedLoad.java PORT PATHS RATE SECONDS CONNECTIONS ENCODING} prints count, errors and percentiles in microseconds.
 */
public class PacedLoad {

    private static String encoding;

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        List<String> paths = Files.readAllLines(Path.of(arguments[1]));
        double rate = Double.parseDouble(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        int connections = Integer.parseInt(arguments[4]);
        encoding = arguments[5];
        int each = (int) (rate * seconds / connections);
        double gap = connections * 1e9 / rate;
        // The client's own warm-up does not count.
        run(port, paths, Math.min(each, (int) (2e9 / gap)), gap, connections);
        long[] waits = run(port, paths, each, gap, connections);
        Arrays.sort(waits);
        long errors = Arrays.stream(waits).filter(wait -> wait == Long.MAX_VALUE).count();
        System.out.printf(
                "requests=%d errors=%d p50=%d p90=%d p99=%d p999=%d%n",
                waits.length,
                errors,
                micros(waits, 0.50),
                micros(waits, 0.90),
                micros(waits, 0.99),
                micros(waits, 0.999));
    }

    private static long[] run(int port, List<String> paths, int each, double gap, int connections) throws Exception {
        long[] waits = new long[each * connections];
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        for (int c = 0; c < connections; c++) {
            int lane = c;
            Thread thread = new Thread(() -> drive(port, paths, waits, lane, each, gap, start, connections));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return waits;
    }

    private static void drive(
            int port, List<String> paths, long[] waits, int lane, int each, double gap, long start, int connections) {
        Socket socket = null;
        // One buffer a connection: a client that allocates for every answer would time its own garbage collector.
        InputStream in = InputStream.nullInputStream();
        for (int i = 0; i < each; i++) {
            long due = start + (long) (i * gap + lane * gap / connections);
            long ahead = due - System.nanoTime();
            while (ahead > 0) {
                LockSupport.parkNanos(ahead);
                ahead = due - System.nanoTime();
            }
            try {
                if (socket == null) {
                    socket = new Socket(InetAddress.getLoopbackAddress(), port);
                    socket.setTcpNoDelay(true);
                    in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
                }
                boolean keep = ask(socket, in, paths.get((lane + i * connections) % paths.size()));
                waits[lane * each + i] = System.nanoTime() - due;
                if (!keep) {
                    socket.close();
                    socket = null;
                }
            } catch (IOException e) {
                waits[lane * each + i] = Long.MAX_VALUE;
                socket = null;
            }
        }
    }

    /** Sends one request and reads its answer whole; says whether the connection stays open. */
    private static boolean ask(Socket socket, InputStream in, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: " + encoding + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        int length = -1;
        boolean keep = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String small = header.toLowerCase();
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            }
            keep &= !small.equals("connection: close");
        }
        in.skipNBytes(length);
        return keep;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("closed");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private static long micros(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] / 1000;
    }
}
