package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The doors that gather have tests of their own; here what any work may do. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatheringTest {

    private static final String THREAD = "gathering-test";

    private final List<List<Integer>> groups = new ArrayList<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Test
    void who_is_alone_does_the_work_himself() {
        try (Gathering<Integer, String> gathering = new Gathering<>(THREAD, 4, this::byThread)) {
            assertThat(gathering.execute(1)).isEqualTo(Thread.currentThread().getName());
        }
    }

    @Test
    void what_gathers_meanwhile_shares_as_many_as_may_and_is_done_by_the_thread() throws Exception {
        try (Gathering<Integer, String> gathering = new Gathering<>(THREAD, 4, this::byThread)) {
            List<CompletableFuture<String>> answers = whileOneIsUnderWay(gathering, 5);
            mayGoOn.countDown();
            for (CompletableFuture<String> answer : answers.subList(1, answers.size())) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(THREAD);
            }
            assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5));
        }
    }

    @Test
    void an_error_is_told_to_all_whom_it_met_and_the_next_are_answered() throws Exception {
        try (Gathering<Integer, String> gathering = new Gathering<>(THREAD, 2, this::failingForTwo)) {
            List<CompletableFuture<String>> answers = whileOneIsUnderWay(gathering, 4);
            mayGoOn.countDown();
            for (int met = 1; met <= 2; met++) {
                CompletableFuture<String> answer = answers.get(met);
                assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StackOverflowError.class);
            }
            assertThat(answers.get(3).get(10, TimeUnit.SECONDS)).isEqualTo(THREAD);
            assertThat(answers.get(4).get(10, TimeUnit.SECONDS)).isEqualTo(THREAD);
            assertThat(gathering.execute(5)).isEqualTo(Thread.currentThread().getName());
        }
    }

    @Test
    void fewer_answers_than_were_asked_for_leave_nobody_waiting() {
        try (Gathering<Integer, String> gathering = new Gathering<>(THREAD, 2, asked -> List.of())) {
            assertThatThrownBy(() -> gathering.execute(1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private List<String> failingForTwo(List<Integer> asked) {
        if (asked.contains(2)) {
            throw new StackOverflowError("for the test");
        }
        return byThread(asked);
    }

    private List<String> byThread(List<Integer> asked) {
        groups.add(asked);
        if (asked.contains(0)) {
            await();
        }
        return asked.stream().map(one -> Thread.currentThread().getName()).toList();
    }

    private void await() {
        try {
            mayGoOn.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first is under way and waits; the others come one after the other. */
    private static List<CompletableFuture<String>> whileOneIsUnderWay(Gathering<Integer, String> gathering, int others) throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        Function<Integer, Thread> coming = number -> {
            CompletableFuture<String> answer = new CompletableFuture<>();
            answers.add(answer);
            Thread caller = new Thread(() -> {
                try {
                    answer.complete(gathering.execute(number));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
            caller.start();
            return caller;
        };
        for (int number = 0; number <= others; number++) {
            Thread caller = coming.apply(number);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (LockSupport.getBlocker(caller) == null) {
                assertThat(System.nanoTime()).as("nobody waits for his turn").isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
        return answers;
    }
}
