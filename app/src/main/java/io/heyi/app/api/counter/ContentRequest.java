package io.heyi.app.api.counter;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.BankAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is applied for. */
record ContentRequest(
        @NotNull @Schema(description = "就医居民 / the patient") ResidentNumber resident,
        @NotNull @Valid InvoiceRequest invoice,
        @NotNull @Valid Payee payee) {

    /** Whom the fund pays. */
    record Payee(
            @NotBlank @Size(max = 60) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "张三", description = "户名 / account holder") String holder,
            @NotBlank @Size(max = 100) @Pattern(regexp = Numbers.TEXT) @Schema(example = "农村信用社", description = "开户行 / bank") String bank,
            @NotNull @Pattern(regexp = "[0-9]{6,30}") @Schema(example = "6210990000000001", description = "账号 / account number")
            String number) {
    }

    ApplicationContent value() {
        return new ApplicationContent(resident, invoice.value(), new BankAccount(payee.holder(), payee.bank(), payee.number()));
    }
}
