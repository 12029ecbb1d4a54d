package org.chengxin.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the server itself refuses to read is the sender's fault and no failure of ours: a file name that holds a NUL
 * character, text beyond what a form may carry, signs that are no UTF-8. It notices them wherever the first parameter is
 * read, which is before any page could answer. Pages of errors read none: what was sent may still be under way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableForms extends OncePerRequestFilter {

    private static final String UNREAD = UnreadableForms.class.getName();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            boolean unread = request.getAttribute(UNREAD) != null || BodiesUnderWay.announcesBody(request);
            chain.doFilter(unread ? new WithoutParameters(request) : request, response);
        } else if (BodiesUnderWay.isWithoutBody(request) && !isReadable(request)) {
            refuse(request, response, HttpStatus.BAD_REQUEST);
        } else {
            read(request, response, chain);
        }
    }

    private static void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidFileNameException | InvalidParameterException e) {
            refuse(request, response, HttpStatus.BAD_REQUEST);
        } catch (IllegalStateException e) {
            if (!isOfTheServer(e)) {
                throw e;
            }
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        }
    }

    /** Answers with that status, on a page that asks for no parameter, since the body is not to be read or cannot be. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        request.setAttribute(UNREAD, Boolean.TRUE);
        response.sendError(status.value());
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidFileNameException | IllegalStateException e) {
            return false;
        }
    }

    /** Tomcat has no type of its own for text parts that are too long in all. */
    private static boolean isOfTheServer(IllegalStateException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().equals(Request.class.getName());
    }

    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        /** Else the servlet would look for the parts of a form. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
