package io.heyi.query.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张*", "欧阳修, 欧阳*", "欧阳, 欧*", "诸葛孔明, 诸葛*", "张, *", "买买提·吐尔逊, 买*", "阿依古丽, 阿*", "𠮷田三, 𠮷*",
        "Li Si, L*", "990101197001010015, *", "=cmd, *", "'  张三 ', 张*", "'', *"})
    void aNameKeepsItsSurnameAlone(String name, String masked) {
        assertThat(MaskedName.of(name).text()).isEqualTo(masked);
        assertThat(MaskedName.of(MaskedName.of(name).text())).isEqualTo(MaskedName.of(name));
    }

    @Test
    void nobodyRegisteredIsMaskedWhole() {
        assertThat(MaskedName.of(null).text()).isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({"99010100100100001, *0001", "12345678, *5678", "1234, *34", "1, *"})
    void aHouseholdNumberKeepsItsEndAlone(String number, String masked) {
        assertThat(MaskedHousehold.of(number).text()).isEqualTo(masked);
    }

    @Test
    void thereIsNoWayAroundTheMask() {
        for (Class<?> masked : new Class<?>[] {MaskedName.class, MaskedHousehold.class}) {
            assertThat(masked.getDeclaredConstructors()).extracting(Constructor::getModifiers).allMatch(Modifier::isPrivate);
            assertThat(Modifier.isFinal(masked.getModifiers())).isTrue();
        }
    }
}
