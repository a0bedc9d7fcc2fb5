package io.heyi.app.api.channel;

import java.io.IOException;

import io.heyi.app.api.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A body says how long it is, and is not too long: nothing of a larger one is read. */
final class BodyLimit extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final long largest;

    /** @param largest in bytes */
    BodyLimit(ProblemWriter problems, long largest) {
        this.problems = problems;
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "请求正文过大，请分批上传",
                    "the body is too large, send batches");
        } else if (request.getHeader("Transfer-Encoding") != null) {
            problems.write(response, HttpStatus.LENGTH_REQUIRED, "length-required", "请求须带Content-Length", "send a Content-Length");
        } else {
            chain.doFilter(request, response);
        }
    }
}
