package org.chengxin.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forms the server itself refuses to read are the sender's fault and no failure of ours: a file name that holds a NUL
 * character, text beyond what a form may carry. It notices them wherever the first parameter is read, which is before any
 * page could answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableForms extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidFileNameException e) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } catch (IllegalStateException e) {
            if (!isOfTheServer(e)) {
                throw e;
            }
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    /** Tomcat has no type of its own for text parts that are too long in all. */
    private static boolean isOfTheServer(IllegalStateException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().equals(Request.class.getName());
    }
}
