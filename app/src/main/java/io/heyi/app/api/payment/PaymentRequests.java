package io.heyi.app.api.payment;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is sent about batches of payments. */
final class PaymentRequests {

    static final String NUMBER = "[A-Za-z0-9._-]{1,40}";

    private PaymentRequests() {
    }

    record DrawUp(@NotNull @Pattern(regexp = NUMBER) @Schema(example = "990101001-2009-07-01",
                          description = "批次号，以本机构区划代码加“-”开头 / batch number, beginning with the own region code and a dash") String batchNo,
                  @NotNull @Schema(example = "2009-07-20", description = "制单日期 / day") LocalDate drawnUpOn,
                  @NotEmpty @Size(max = 1000) @Schema(description = "支付明细 / payments") List<@NotNull @Valid Item> items) {
    }

    record Item(@NotBlank @Size(max = 40) @Schema(example = "C9901011", description = "机构编码 / institution of the claim") String institution,
                @NotBlank @Size(max = 64) @Schema(example = "M-2009-00017", description = "结算号 / settlement number") String claim,
                @NotBlank @Size(max = 100) @Schema(example = "张三", description = "户名 / holder of the account") String payee,
                @NotBlank @Size(max = 100) @Schema(example = "某县农村信用社", description = "开户银行 / bank") String bank,
                @NotNull @Pattern(regexp = "[0-9]{8,32}") @Schema(example = "6200000000000000017", description = "账号 / account number")
                String account,
                @NotNull @Schema(example = "612.50", description = "应付金额（元） / what is owed, in yuan") Money amount) {

        @Override
        public String toString() {
            return "Item[" + institution + "/" + claim + "]";
        }
    }

    record Approve(@NotNull @Pattern(regexp = "[0-9a-f]{64}")
                   @Schema(example = "0b6d1f2c3e4a59687786950a1b2c3d4e5f60718293a4b5c6d7e8f90011223344",
                           description = "所复核内容的 SHA-256 / hash of what was seen") String sha256,
                   @NotNull @Schema(example = "2009-07-21", description = "复核日期 / day") LocalDate approvedOn) {
    }

    record Cancel(@NotBlank @Size(max = 500) @Schema(example = "收款人有误", description = "作废原因 / reason") String reason,
                  @NotNull @Schema(example = "2009-07-21", description = "作废日期 / day") LocalDate cancelledOn) {
    }

    record Pay(@NotNull @Pattern(regexp = NUMBER) @Schema(example = "YH-88", description = "银行回单号 / the bank's reference") String reference,
               @NotNull @Schema(example = "2009-07-22", description = "支付日期 / day") LocalDate paidOn) {
    }

    record GiveBack(@NotBlank @Size(max = 40) @Schema(example = "C9901011", description = "机构编码 / institution of the claim")
                    String institution,
                    @NotBlank @Size(max = 64) @Schema(example = "M-2009-00017", description = "结算号 / settlement number") String claim,
                    @NotBlank @Size(max = 500) @Schema(example = "户名不符", description = "退票原因 / the bank's reason") String reason,
                    @NotNull @Schema(example = "2009-07-25", description = "退票日期 / day") LocalDate returnedOn) {
    }

    record Recover(@NotBlank @Size(max = 40) @Schema(example = "C9901011", description = "机构编码 / institution of the claim")
                   String institution,
                   @NotBlank @Size(max = 64) @Schema(example = "M-2009-00017", description = "结算号 / settlement number") String claim,
                   @NotNull @Pattern(regexp = NUMBER) @Schema(example = "ZH-0001", description = "收据号 / the office's receipt number")
                   String receiptNo,
                   @NotNull @Schema(example = "300.00", description = "追回金额（元） / amount in yuan") Money amount,
                   @NotNull @Schema(example = "2009-09-10", description = "收款日期 / day") LocalDate receivedOn) {
    }
}
