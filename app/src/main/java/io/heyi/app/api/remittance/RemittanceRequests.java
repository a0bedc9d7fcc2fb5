package io.heyi.app.api.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.benefits.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is sent about remittances. */
final class RemittanceRequests {

    static final String NUMBER = "[A-Za-z0-9._-]{1,40}";
    static final int TEXT = 500;

    private RemittanceRequests() {
    }

    record DrawUp(@NotBlank @Size(max = 40) @Schema(example = "C9901011", description = "机构编码 / institution") String institution,
                  @NotNull @Schema(example = "2009-06", description = "月份 / month of the services") YearMonth month,
                  @NotNull @Schema(example = "2009-07-03", description = "生成日期 / day it is drawn up") LocalDate drawnUpOn) {
    }

    record Deduct(@NotNull @Pattern(regexp = NUMBER) @Schema(example = "K-001", description = "扣款编号 / deduction number") String deductionNo,
                  @NotBlank @Size(max = 64) @Schema(example = "101", description = "结算号 / settlement number") String claim,
                  @NotNull @Schema(example = "86.50", description = "扣款金额（元） / amount in yuan") Money amount,
                  @NotBlank @Size(max = TEXT) @Schema(example = "超限用药", description = "扣款原因 / reason") String reason,
                  @NotNull @Schema(example = "2009-07-05", description = "扣款日期 / day") LocalDate addedOn) {
    }

    record Remove(@NotBlank @Size(max = TEXT) @Schema(example = "病历已补", description = "撤销原因 / reason") String reason,
                  @NotNull @Schema(example = "2009-07-06", description = "撤销日期 / day") LocalDate removedOn) {
    }

    record Dispute(@NotNull @Pattern(regexp = NUMBER) @Schema(example = "Y-1", description = "异议编号 / dispute number") String disputeNo,
                   @Size(min = 1, max = 64) @Schema(example = "101", description = "结算号，整单异议时不填 / settlement number, absent for the whole")
                   String claim,
                   @NotBlank @Size(max = TEXT) @Schema(example = "扣款依据不足", description = "异议内容 / text") String text,
                   @NotNull @Schema(example = "2009-07-06", description = "提出日期 / day") LocalDate disputedOn) {
    }

    record Resolve(@NotBlank @Size(max = TEXT) @Schema(example = "维持扣款", description = "答复 / answer") String answer,
                   @NotNull @Schema(example = "2009-07-07", description = "答复日期 / day") LocalDate resolvedOn) {
    }

    record Approve(@NotNull @Pattern(regexp = "[0-9a-f]{64}")
                   @Schema(example = "0b6d1f2c3e4a59687786950a1b2c3d4e5f60718293a4b5c6d7e8f90011223344",
                           description = "所复核内容的 SHA-256 / hash of what was seen") String sha256,
                   @NotNull @Schema(example = "2009-07-08", description = "复核日期 / day") LocalDate approvedOn) {
    }

    record Pay(@NotNull @Pattern(regexp = NUMBER) @Schema(example = "BF-2009-07-001", description = "付款文件号 / payment file or order")
               String reference,
               @NotNull @Schema(example = "2009-07-10", description = "拨付日期 / day") LocalDate paidOn) {
    }

    record GiveBack(@NotNull @Pattern(regexp = NUMBER) @Schema(example = "BF-2009-07-001", description = "付款文件号 / payment returned")
                    String reference,
                    @NotBlank @Size(max = TEXT) @Schema(example = "账号不符", description = "退票原因 / the bank's reason") String reason,
                    @NotNull @Schema(example = "2009-07-12", description = "退票日期 / day") LocalDate returnedOn) {
    }
}
