package org.chengxin.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every failure into a page with one sentence a person can act on. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final FormAddresses forms;

    ErrorAdvice(FormAddresses forms) {
        this.forms = forms;
    }

    @ExceptionHandler
    ModelAndView onRejected(Rejected rejected, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, "没有办成", rejected.sentence(), request);
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView onNotFound(HttpServletRequest request) {
        return page(
                HttpStatus.NOT_FOUND,
                "没有找到",
                isOfVisitors(request) ? sentence(HttpStatus.NOT_FOUND) : "您要看的内容不存在，或者不在您的权限范围内。请从菜单重新进入。",
                request);
    }

    @ExceptionHandler
    ModelAndView onStale(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, "内容已被他人修改", "您打开页面之后，这条记录已被别人改过，本次没有保存。请返回后刷新，核对最新内容再修改。", request);
    }

    @ExceptionHandler
    ModelAndView onTooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                "文件太大",
                isOfVisitors(request) ? "有照片太大，没有接收。请返回，换成小一些的照片再提交。" : "上传的文件超过 50 MB，没有接收。请拆分成几个文件后分别上传。",
                request);
    }

    @ExceptionHandler
    ModelAndView onBrokenUpload(MultipartException broken, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, "上传中断", "文件没有完整到达，没有接收。请检查网络后重新上传。", request);
    }

    @ExceptionHandler
    ModelAndView onForbiddenCharacters(RequestRejectedException forbidden, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, "内容无法识别", "提交的内容里有不能使用的控制字符，没有处理。请重新输入后再试。", request);
    }

    @ExceptionHandler
    ModelAndView onUnreadable(BindException unreadable, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, "内容无法识别", "提交的内容格式不对，没有保存。请返回检查后重试。", request);
    }

    /** Who comes back by GET to where a form was sent is shown the form again. */
    @ExceptionHandler
    ModelAndView onOtherMethod(HttpRequestMethodNotSupportedException other, HttpServletRequest request) {
        if (HttpMethod.GET.matches(other.getMethod())) {
            Optional<String> form = forms.pageOf(request.getRequestURI());
            if (form.isPresent()) {
                return new ModelAndView(LargePrint.redirect(form.get(), request));
            }
        }
        return page(other.getStatusCode(), heading(other.getStatusCode()), sentence(other.getStatusCode()), request);
    }

    @ExceptionHandler
    ModelAndView onAnythingElse(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse response) {
            return page(
                    response.getStatusCode(),
                    heading(response.getStatusCode()),
                    sentence(response.getStatusCode()),
                    request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Reference {}: {} {} failed", reference, request.getMethod(), request.getRequestURI(), failure);
        ModelAndView view = page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "系统出了差错",
                "这次操作没有完成，数据没有改动。请稍后重试；仍不行，请把编号 " + reference + " 告诉系统管理员。",
                request);
        view.addObject("reference", reference);
        return view;
    }

    private static String heading(HttpStatusCode status) {
        return status.value() == 404 ? "没有找到" : status.value() == 405 ? "不能这样操作" : "请求有误";
    }

    private static String sentence(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "您要看的页面不存在。请检查地址，或从首页重新进入。";
            case 405 -> "这个地址不接受这种操作。请从页面上的按钮重新进入。";
            default -> "服务器没有看懂这次请求，没有做任何改动。请返回后重试。";
        };
    }

    /** A visitor has no desk to go back to. */
    private static boolean isOfVisitors(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/console");
    }

    private static ModelAndView page(
            HttpStatusCode status, String heading, String sentence, HttpServletRequest request) {
        ModelAndView view = new ModelAndView(
                "shared/error",
                Map.of(
                        "status",
                        status.value(),
                        "heading",
                        heading,
                        "sentence",
                        sentence,
                        "public",
                        isOfVisitors(request)));
        view.setStatus(status);
        return view;
    }
}
