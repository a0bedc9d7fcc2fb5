package io.heyi.command.remittance;

import static io.heyi.command.remittance.RemittanceStory.ACCOUNT;
import static io.heyi.command.remittance.RemittanceStory.DAY;
import static io.heyi.command.remittance.RemittanceStory.HOSPITAL;
import static io.heyi.command.remittance.RemittanceStory.ITEMS;
import static io.heyi.command.remittance.RemittanceStory.JULY;
import static io.heyi.command.remittance.RemittanceStory.OTHER_ACCOUNT;
import static io.heyi.command.remittance.RemittanceStory.approval;
import static io.heyi.command.remittance.RemittanceStory.approve;
import static io.heyi.command.remittance.RemittanceStory.hash;
import static io.heyi.command.remittance.RemittanceStory.layers;
import static io.heyi.command.remittance.RemittanceStory.pay;
import static io.heyi.command.remittance.RemittanceStory.payment;
import static io.heyi.command.remittance.RemittanceStory.remittance;
import static io.heyi.command.remittance.RemittanceStory.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.heyi.command.bank.ContentHash;
import io.heyi.command.remittance.RemittanceRefusals.AccountChangedSinceApproval;
import io.heyi.command.remittance.RemittanceRefusals.LastPaymentReturned;
import io.heyi.command.remittance.RemittanceRefusals.NoConfirmedAccount;
import io.heyi.command.remittance.RemittanceRefusals.NoPaymentFile;
import io.heyi.command.remittance.RemittanceRefusals.NotApproved;
import io.heyi.command.remittance.RemittanceRefusals.NotPaid;
import io.heyi.command.remittance.RemittanceRefusals.NothingToPay;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceApproved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the file a hospital is paid from")
class RemittanceFileTest {

    private static final String HEADER = "\uFEFF序号,户名,开户银行,账号,金额,用途,批次号\r\n";
    private static final byte[] APPROVED = bytes("1,某县人民医院,某县农村信用社,6200000000000000099,480.00,医疗机构拨付 2009-07,990101-H01-2009-07\r\n");
    private static final byte[] SECOND = bytes("1,某县人民医院,某县商业银行,6200000000000000088,480.00,医疗机构拨付 2009-07,P2\r\n");

    @Test
    void is_fixed_by_the_approval() {
        remittance().drawnUp().when(approve()).leadsTo(approval(hash(), layers("380.00", "60.00", "40.00")));
        assertThatHashIs(approval(hash(), layers("380.00", "60.00", "40.00")).fileSha256(), APPROVED);
        RemittanceStory approved = remittance().drawnUp().approved();
        approved.when(file(null)).answers(APPROVED);
        approved.paid("P1").when(file(null)).answers(APPROVED);
        approved.withAccount(OTHER_ACCOUNT).when(file("P1")).answers(APPROVED);
    }

    @Test
    void needs_an_account_that_a_second_person_confirmed() {
        remittance().drawnUp().withAccount(null).when(approve()).isRefusedAs(NoConfirmedAccount.class);
        remittance().drawnUp().tell(withoutAccount()).withAccount(null).when(pay("P1")).isRefusedAs(NoConfirmedAccount.class);
    }

    @Test
    void of_what_came_back_is_a_new_one_to_the_account_of_then() {
        RemittanceStory returned = remittance().drawnUp().approved().paid("P1").returned("P1").withAccount(OTHER_ACCOUNT);
        returned.when(file(null)).isRefusedAs(LastPaymentReturned.class);
        returned.when(pay("P2")).leadsTo(payment("P2", OTHER_ACCOUNT));
        assertThatHashIs(payment("P2", OTHER_ACCOUNT).fileSha256(), SECOND);
        RemittanceStory again = returned.tell(payment("P2", OTHER_ACCOUNT));
        again.when(file(null)).answers(SECOND);
        again.when(file("P2")).answers(SECOND);
        again.when(file("P1")).answers(APPROVED);
    }

    @Test
    void goes_to_no_account_that_has_changed_since_the_approval() {
        RemittanceStory changed = remittance().drawnUp().approved().withAccount(OTHER_ACCOUNT);
        changed.when(file(null)).isRefusedAs(AccountChangedSinceApproval.class);
        changed.when(pay("P2")).leadsTo(payment("P2", OTHER_ACCOUNT));
    }

    @Test
    void of_an_approval_before_accounts_were_kept_comes_with_its_payment() {
        RemittanceStory old = remittance().drawnUp().tell(withoutAccount());
        old.when(file(null)).isRefusedAs(NoPaymentFile.class);
        old.when(pay("P2")).leadsTo(payment("P2", ACCOUNT));
        old.paid("P1").when(file(null)).isRefusedAs(NoPaymentFile.class);
    }

    @Test
    void is_of_an_approved_payment_of_more_than_nothing() {
        remittance().drawnUp().when(file(null)).isRefusedAs(NotApproved.class);
        remittance().drawnUp().approved().when(file("P9")).isRefusedAs(NotPaid.class);
        remittance().tell(statement(List.of(ITEMS.get(1)))).tell(approval("x", Layers.NONE)).when(file(null))
                .isRefusedAs(NothingToPay.class);
    }

    private static DrawRemittanceFile file(String reference) {
        return new DrawRemittanceFile(HOSPITAL, JULY, reference);
    }

    private static RemittanceApproved withoutAccount() {
        return new RemittanceApproved(HOSPITAL, JULY, hash(), layers("380.00", "60.00", "40.00"), List.of(), DAY, "reviewer-1", null, null);
    }

    private static void assertThatHashIs(String sha256, byte[] file) {
        assertThat(sha256).isEqualTo(ContentHash.of(file));
    }

    private static byte[] bytes(String line) {
        return (HEADER + line).getBytes(StandardCharsets.UTF_8);
    }
}
