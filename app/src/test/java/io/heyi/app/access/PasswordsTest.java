package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;

import io.heyi.app.access.Passwords.PasswordTooWeak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Short.1-aaa", "alllowercaseonly", "Password1234!", "P.a.s.s.w.o.r.d-2026", "Clerk.1-is-my-name", "Aa1Aa1Aa1Aa1",
        "123456789012", "Guanliyuan@2026"})
    void aWeakPasswordIsRefused(String password) {
        assertThatThrownBy(() -> Passwords.refuseWeak(password, "clerk.1")).isInstanceOf(PasswordTooWeak.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blau.Wolke-77-regnet", "four words make a long phrase", "春眠不觉晓处处闻啼鸟Ab1-x"})
    void aGoodOneIsNot(String password) {
        assertThatCode(() -> Passwords.refuseWeak(password, "clerk.1")).doesNotThrowAnyException();
    }

    @Test
    void oneTimePasswordsDiffer() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(Passwords.oneTime());
        }
        assertThat(seen).hasSize(1_000).allMatch(password -> password.matches("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}"));
    }
}
