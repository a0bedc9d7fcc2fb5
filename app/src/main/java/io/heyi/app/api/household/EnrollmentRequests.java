package io.heyi.app.api.household;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.Subsidy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is sent about enrollment, by household and benefit year. Amounts are in yuan. */
final class EnrollmentRequests {

    private EnrollmentRequests() {
    }

    record Enrolling(
            @NotNull @Min(1990) @Max(2100) @Schema(example = "2009", description = "补偿年度 / benefit year") Integer year,
            @NotEmpty @Size(max = 30) @Schema(description = "个人缴费 / contributions") List<@NotNull @Valid Contribution> contributions) {
    }

    record Contribution(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @AmountPerPerson @Schema(example = "20.00", description = "个人缴费（元） / contribution in yuan")
            Money individualPremium,
            @NotNull @Schema(example = "2008-12-01", description = "缴费日期 / day of payment") LocalDate paidOn,
            @Size(max = 50) @Pattern(regexp = Forms.TEXT) @Schema(example = "村委会", description = "代缴人 / who paid instead") String payer,
            @Pattern(regexp = Forms.RECEIPT) @Schema(example = "PJ-000017", description = "票据号 / receipt number") String receiptNo) {

        /** Holds personal data, so it shows only the masked number. */
        @Override
        public String toString() {
            return "Contribution[" + resident + "]";
        }
    }

    record Granting(
            @NotNull @Min(1990) @Max(2100) @Schema(example = "2009", description = "补偿年度 / benefit year") Integer year,
            @NotEmpty @Size(max = 120) @Schema(description = "各来源补助 / by source") List<@NotNull @Valid Grant> subsidies,
            @NotNull @Schema(example = "2009-02-10", description = "补助日期 / day") LocalDate grantedOn,
            @Size(max = 100) @Pattern(regexp = Forms.TEXT) @Schema(example = "财社〔2009〕1号", description = "文号 / the source's own number")
            String reference) {
    }

    record Grant(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Schema(example = "CENTRAL", description = "资金来源 / who pays") Subsidy.Source source,
            @NotNull @AmountPerPerson @Schema(example = "40.00", description = "金额（元） / amount in yuan") Money amount) {
    }

    record Refunding(
            @NotNull @Min(1990) @Max(2100) @Schema(example = "2009", description = "补偿年度 / benefit year") Integer year,
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Schema(example = "2008-12-20", description = "退费日期 / day") LocalDate refundedOn,
            @NotNull @Schema(example = "NOT_YET_COVERED", description = "退费原因 / why") ContributionRefunded.Reason reason) {
    }
}
