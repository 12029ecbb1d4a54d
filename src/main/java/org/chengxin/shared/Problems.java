package org.chengxin.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, told to a machine and to the person who keeps it: problem+json (RFC 9457) in Chinese. */
public final class Problems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Problems() {}

    /**
     * One place in the request that is wrong.
     *
     * @param pointer where, as a JSON pointer (RFC 6901)
     * @param detail what, and what to do
     */
    public record Fault(String pointer, String detail) {}

    public static ProblemDetail of(HttpStatus status, String title, String detail, List<Fault> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** For filters, where no controller is at hand. */
    public static void write(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(new Told("about:blank", title, status.value(), detail)));
    }

    private record Told(String type, String title, int status, String detail) {}
}
