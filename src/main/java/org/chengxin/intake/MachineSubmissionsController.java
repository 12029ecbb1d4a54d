package org.chengxin.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Problems.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The machine door: submissions as JSON. */
@RestController
@RequestMapping("/api/v1/submissions")
class MachineSubmissionsController {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

    private final MachineDoor door;

    MachineSubmissionsController(MachineDoor door) {
        this.door = door;
    }

    /** The body is not JSON, or larger than one request may be. */
    static final class Unacceptable extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final boolean tooLarge;

        Unacceptable(boolean tooLarge) {
            this.tooLarge = tooLarge;
        }

        boolean isTooLarge() {
            return tooLarge;
        }
    }

    @PostMapping
    ResponseEntity<String> submit(
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new MachineRequest.Malformed(
                    List.of(new Fault("", "请求头 " + IDEMPOTENCY_KEY + " 应为 1 至 128 个可见的英文字符，每批数据用一个新值，重试时用原值")));
        }
        MachineDoor.Sent sent = door.submit(key, bodyOf(request), actor);
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(
                        URI.create("/api/v1/submissions/" + sent.submission()))
                .contentType(MediaType.APPLICATION_JSON);
        if (sent.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(sent.json());
    }

    @GetMapping("/{id}")
    MachineAnswer show(
            @PathVariable UUID id,
            @RequestParam @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        return door.show(new SubmissionId(id), verdict, after, actor);
    }

    @PostMapping("/{id}/commitment")
    MachineAnswer commit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean warningsRead,
            @RequestParam(defaultValue = "false") boolean asSuggested,
            Actor actor) {
        return door.commit(new SubmissionId(id), warningsRead, asSuggested, actor);
    }

    private static byte[] bodyOf(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)
                || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Unacceptable(false);
        }
        byte[] body = request.getInputStream().readNBytes(MachineRequest.MAX_BYTES + 1);
        if (body.length > MachineRequest.MAX_BYTES) {
            throw new Unacceptable(true);
        }
        return body;
    }
}
