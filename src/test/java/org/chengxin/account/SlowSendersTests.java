package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Senders who announce a long body and then say nothing, over real sockets: no mock knows what a server reads on its own. */
@RealServerTest
class SlowSendersTests {

    private static final String TYPED = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=x";
    private static final String NOT_LET_GO = "NOT LET GO";
    private static final int MANY = BodiesUnderWay.OF_ONE_ADDRESS + 10;

    @LocalServerPort
    int port;

    private final List<Socket> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /rules, 400", "GET, /m/abc%00, 400", "TRACE, /rules, 405", "OPTIONS, /no-such-page, 400"})
    void aReaderWhoAnnouncesABodyIsAnsweredAndLetGo(String method, String path, int status) throws IOException {
        for (String kind : List.of(TYPED, PARTS)) {
            String answer = answerTo(announced(method, path, kind), Duration.ofSeconds(5));
            assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain(NOT_LET_GO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TYPED, PARTS})
    void whoeverHoldsTooManyOpenIsRefusedAndLetGo(String kind) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<String>> answers = senders.invokeAll(Collections.nCopies(
                    MANY, () -> answerTo(announced("POST", "/login", kind), Duration.ofSeconds(6))));
            int refused = 0;
            for (Future<String> answer : answers) {
                refused +=
                        answer.get().startsWith("HTTP/1.1 429") && !answer.get().contains(NOT_LET_GO) ? 1 : 0;
            }
            assertThat(refused).isEqualTo(MANY - BodiesUnderWay.OF_ONE_ADDRESS);
        } finally {
            senders.shutdown();
        }
    }

    private Socket announced(String method, String path, String kind) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        open.add(socket);
        String head = """
                %s %s HTTP/1.1
                Host: localhost:%d
                Accept: text/html
                Content-Type: %s
                Content-Length: 1000000

                x""".formatted(method, path, port, kind).replace("\n", "\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What comes until the server ends the connection, while a byte drips now and then; says so if it does not end it. */
    private static String answerTo(Socket socket, Duration patience) throws IOException {
        socket.setSoTimeout(100);
        long end = System.nanoTime() + patience.toNanos();
        StringBuilder answer = new StringBuilder();
        byte[] piece = new byte[8192];
        while (System.nanoTime() < end) {
            try {
                int n = socket.getInputStream().read(piece);
                if (n < 0) {
                    return answer.toString();
                }
                answer.append(new String(piece, 0, n, StandardCharsets.ISO_8859_1));
            } catch (SocketTimeoutException e) {
                socket.getOutputStream().write('x');
            } catch (SocketException e) {
                return answer.toString();
            }
        }
        return answer + NOT_LET_GO;
    }
}
