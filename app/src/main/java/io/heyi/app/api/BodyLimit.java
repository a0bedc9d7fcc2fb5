package io.heyi.app.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much of a body is read. One that says it is larger is not read at all; one that does not say how long it is (chunked) is read so far and
 * no further.
 */
final class BodyLimit extends OncePerRequestFilter {

    /** A name, a password and a code; anybody may send them. */
    static final DataSize OF_SIGN_IN = DataSize.ofKilobytes(4);

    private static final String SIGN_IN = "/api/v1/session";
    private static final String CHANNEL = "/api/v1/channel/";

    private final ProblemWriter problems;
    private final DataSize largest;
    private final DataSize largestUpload;

    BodyLimit(ProblemWriter problems, DataSize largest, DataSize largestUpload) {
        this.problems = problems;
        this.largest = largest;
        this.largestUpload = largestUpload;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = limit(request);
        if (request.getContentLengthLong() > limit.toBytes()) {
            BodyTooLarge tooLarge = new BodyTooLarge(limit);
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.NAME, tooLarge.zh(), tooLarge.en());
        } else {
            chain.doFilter(request.getContentLengthLong() < 0 ? new LimitedRequest(request, limit) : request, response);
        }
    }

    /** By the decoded path, which is the one that finds the controller. Files go to neither of the two. */
    private DataSize limit(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/")) {
            return OF_SIGN_IN;
        }
        String type = request.getContentType();
        boolean files = type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length()) && !path.startsWith(CHANNEL);
        return files ? largestUpload : largest;
    }
}
