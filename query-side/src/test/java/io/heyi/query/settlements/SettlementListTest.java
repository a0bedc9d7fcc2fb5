package io.heyi.query.settlements;

import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.reversed;
import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;

import io.heyi.benefits.adjudication.Ceiling;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.query.TestLedger;
import io.heyi.query.knownat.CaughtUp;
import org.junit.jupiter.api.Test;

class SettlementListTest {

    private static final String HEADER = "claim_id,eligible,deductible,family_account,basic,serious_illness,medical_assistance,guarantee,"
            + "hospital_bears,self_pay,ceilings_hit\n";

    private final TestLedger ledger = new TestLedger();

    @Test
    void listsInTheOrderOfSettlementWhateverTheOrderOfEvents() throws IOException {
        ledger.given(
                claim("S3", 3).of(WANG).paid("8.26", "33.02"),
                claim("S1", 1).deductible("100.00").layers("1.00", "2.00", "3.00", "4.00").cutBy(Ceiling.YEAR, Ceiling.ASSISTANCE_YEAR)
                        .paid("5.31", "21.22"),
                claim("S2", 2).on("2010-01-01").paid("5.00", "6.00"));

        assertThat(list(2009)).isEqualTo(HEADER
                + "S1,21.22,100.00,1.00,5.31,2.00,3.00,4.00,0.00,5.91,YEAR|ASSISTANCE_YEAR\n"
                + "S3,33.02,0.00,0.00,8.26,0.00,0.00,0.00,0.00,24.76,\n");
        assertThat(list(2010)).isEqualTo(HEADER + "S2,6.00,0.00,0.00,5.00,0.00,0.00,0.00,0.00,1.00,\n");
    }

    @Test
    void leavesOutWhatWasReversedByThen() throws IOException {
        ClaimSettled taken = claim("S1", 1).paid("5.31", "21.22");
        long before = ledger.given(taken, claim("S2", 2).paid("8.26", "33.02"));
        ledger.given(reversed(taken));

        assertThat(list(2009)).doesNotContain("S1").contains("S2,");
        assertThat(list(2009, before)).contains("S1,").contains("S2,");
    }

    @Test
    void ofNothingIsAHeader() throws IOException {
        StringBuilder out = new StringBuilder();

        assertThat(new SettlementList(ledger.dataSource()).write(2009, 0, out)).isZero();
        assertThat(out).hasToString(HEADER);
    }

    @Test
    void aSettlementNumberOfAnyCharactersStaysOneCell() throws IOException {
        ledger.given(claim("S,\"1\"", 1).paid("5.00", "6.00"));

        assertThat(list(2009)).contains("\"S,\"\"1\"\"\",6.00,");
    }

    @Test
    void aFullDiskIsTheCallersIoException() {
        ledger.given(claim("S1", 1).paid("5.31", "21.22"));
        Writer full = new Writer() {
            @Override
            public void write(char[] chars, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };

        assertThatThrownBy(() -> new SettlementList(ledger.dataSource()).write(2009, 1, full))
                .isInstanceOf(IOException.class).hasMessage("no space left");
    }

    private String list(int year) throws IOException {
        return list(year, new CaughtUp(ledger.dataSource()).applied());
    }

    private String list(int year, long position) throws IOException {
        StringBuilder out = new StringBuilder();
        new SettlementList(ledger.dataSource()).write(year, position, out);
        return out.toString();
    }
}
