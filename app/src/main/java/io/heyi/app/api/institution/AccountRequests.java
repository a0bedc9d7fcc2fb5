package io.heyi.app.api.institution;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is told of an institution's account. */
final class AccountRequests {

    private static final String NUMBER = "[0-9]{8,32}";
    private static final String PLAIN = "[^\\p{Cntrl}]*";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String EXAMPLE_HASH = "0b6d1f2c3e4a59687786950a1b2c3d4e5f60718293a4b5c6d7e8f90011223344";

    private AccountRequests() {
    }

    record AccountProposal(
            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN) @Schema(example = "县人民医院", description = "户名 / holder") String holder,
            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN) @Schema(example = "某县农村信用社", description = "开户银行 / bank") String bank,
            @NotNull @Pattern(regexp = NUMBER) @Schema(example = "6200000000000000099", description = "账号 / account number") String number,
            @NotNull @Schema(example = "2009-01-05", description = "录入日期 / day") LocalDate proposedOn) {

        @Override
        public String toString() {
            return "AccountProposal[" + holder + "]";
        }
    }

    record AccountConfirmation(
            @NotNull @Pattern(regexp = NUMBER)
            @Schema(example = "6200000000000000099", description = "账号，按医院来函复录 / the number, typed again from the hospital's paper") String number,
            @NotNull @Pattern(regexp = HASH)
            @Schema(example = EXAMPLE_HASH, description = "所复核内容的 SHA-256 / hash of what was proposed") String sha256,
            @NotNull @Schema(example = "2009-01-06", description = "复核日期 / day") LocalDate confirmedOn) {

        @Override
        public String toString() {
            return "AccountConfirmation[" + sha256 + "]";
        }
    }

    record AccountRejection(
            @NotNull @Pattern(regexp = HASH)
            @Schema(example = EXAMPLE_HASH, description = "所退回内容的 SHA-256 / hash of what was proposed") String sha256,
            @NotBlank @Size(max = 200) @Pattern(regexp = PLAIN) @Schema(example = "与医院来函不符", description = "原因 / reason") String reason,
            @NotNull @Schema(example = "2009-01-06", description = "退回日期 / day") LocalDate rejectedOn) {
    }
}
