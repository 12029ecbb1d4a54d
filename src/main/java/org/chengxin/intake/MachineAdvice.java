package org.chengxin.intake;

import java.util.List;
import java.util.UUID;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Problems;
import org.chengxin.shared.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells machines what the error pages tell people. */
@RestControllerAdvice(assignableTypes = {MachineSubmissionsController.class, MachineCatalogueController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class MachineAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(MachineAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onMalformed(MachineRequest.Malformed malformed) {
        return answer(Problems.of(HttpStatus.BAD_REQUEST, "请求有误", "请求里有不能接收的内容，什么也没有保存。", malformed.faults()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onRejected(Rejected rejected) {
        HttpStatus status = "file".equals(rejected.field()) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return answer(Problems.of(status, "没有办成", rejected.sentence(), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onKeyReused(MachineDoor.KeyReused reused) {
        return answer(Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "幂等键已用于别的内容",
                "这个 " + MachineSubmissionsController.IDEMPOTENCY_KEY + " 已经用于另一批内容，没有接收。每批数据请用一个新值。",
                List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnacceptable(MachineSubmissionsController.Unacceptable unacceptable) {
        return unacceptable.isTooLarge()
                ? answer(Problems.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "内容太大",
                        "一次报送不超过 " + (MachineRequest.MAX_BYTES >> 20) + " MB，请分几次报送。",
                        List.of()))
                : answer(Problems.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "类型不对",
                        "请求内容应为不压缩的 JSON，请求头 Content-Type 写 application/json。",
                        List.of()));
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<ProblemDetail> onNotFound() {
        return answer(Problems.of(HttpStatus.NOT_FOUND, "没有找到", "没有这个批次，或者不是本单位报送的。", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onStale(OptimisticLockingFailureException stale) {
        return answer(Problems.of(HttpStatus.CONFLICT, "批次正在被别人处理", "这次没有办成，请稍后重试。", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAnythingElse(Exception failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Reference {}: machine door failed", reference, failure);
        return answer(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "系统出了差错",
                "这次没有办成，数据没有改动。请用同一幂等键重试；仍不行，请把编号 " + reference + " 告诉系统管理员。",
                List.of()));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
