package io.heyi.command.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of one invoice number, INV-7, and of others. */
class InvoiceKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"INV-7", "INV-7 ", " INV-7", "INV\u20117", "INV\u20137", "INV\u22127", "INV\u00AD7", "INV\uFF0D7",
            "inv-7", "Inv - 7", "\uFF29\uFF2E\uFF36-\uFF17", "INV-7\u200B", "\u3000INV-7", "INV\u00A0-7"})
    void one_invoice_has_one_key_however_it_is_spelled(String spelling) {
        assertThat(key(spelling)).isEqualTo(key("INV-7"));
        assertThat(key(spelling).number()).isEqualTo("INV-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV-70", "INV7", "INV_7", "INV.7", "INV-7\u53F7", "INW-7"})
    void another_number_is_another_invoice(String other) {
        assertThat(key(other)).isNotEqualTo(key("INV-7"));
    }

    @Test
    void the_same_number_of_another_institution_is_another_invoice() {
        assertThat(new InvoiceKey("C2", "INV-7")).isNotEqualTo(key("INV-7"));
    }

    @Test
    void a_key_is_its_own_and_what_cannot_be_read_is_none() {
        assertThat(key(key("\u7968 no. 7a").number())).isEqualTo(key("\u7968NO.7A"));
        assertThat(key(null).number()).isEqualTo(key(" \u200B").number()).isEmpty();
    }

    private static InvoiceKey key(String number) {
        return new InvoiceKey("C1", number);
    }
}
