package io.heyi.app.api.channel;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.heyi.app.api.ProblemWriter;
import io.heyi.command.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** So many requests a second for each hospital, whatever it asks; one that sends more waits, and no other hospital with it. */
final class HospitalRate implements HandlerInterceptor {

    private final ProblemWriter problems;
    private final long perSecond;
    private final long burst;
    /** As many as hospitals have signed in. */
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param burst how many may come at once after a pause */
    HospitalRate(ProblemWriter problems, long perSecond, long burst) {
        this.problems = problems;
        this.perSecond = perSecond;
        this.burst = burst;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Caller caller) || caller.institution() == null) {
            return true;
        }
        ConsumptionProbe probe = buckets.computeIfAbsent(caller.institution(), code -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return true;
        }
        long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "请求过于频繁，请稍后再试", "too many requests, try again later");
        return false;
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1))).build();
    }
}
