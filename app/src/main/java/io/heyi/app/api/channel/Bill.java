package io.heyi.app.api.channel;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.events.coverage.ClaimId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A whole bill in one piece: either lines, or the three sums by class. */
@Schema(description = "一次性账单：明细或甲乙丙三类合计 / a bill with either lines or sums by class")
record Bill(
        @NotNull @Schema(description = "公民身份号码 / resident number", example = "99010119700101001X") ResidentNumber resident,
        @NotNull @Schema(description = "类别 / kind", example = "OUTPATIENT") ClaimKind kind,
        @Schema(description = "入院日期，不填同就诊日 / day of admission", example = "2009-06-01") LocalDate admittedOn,
        @NotNull @Schema(description = "就诊或出院日期 / day of visit or discharge", example = "2009-06-01") LocalDate settledOn,
        @Size(max = Limits.DIAGNOSES) @Schema(description = "诊断编码，主诊断在前 / diagnoses, main first", example = "[\"J06.900\"]")
        List<@NotBlank @Size(max = Limits.TEXT) @Pattern(regexp = Limits.PLAIN) String> diagnoses,
        @NotNull @Schema(description = "总费用（元） / total in yuan", example = "86.00") Money total,
        @Schema(description = "甲类合计 / class A", example = "60.00") Money classA,
        @Schema(description = "乙类合计 / class B", example = "20.00") Money classB,
        @Schema(description = "丙类合计 / class C", example = "6.00") Money classC,
        @Size(max = Limits.LINES_OF_A_BILL) @Schema(description = "费用明细 / lines") List<@NotNull @Valid Line> lines,
        @Schema(description = "转诊情况 / referral", example = "REFERRED") Referral referral,
        @Schema(description = "是否中医药 / traditional medicine", example = "false") Boolean traditionalMedicine) {

    /**
     * @param settlementNo null in a trial
     * @param corrects     number of the reversed settlement that it replaces, or null
     */
    ClaimRequest claim(String institution, String settlementNo, String invoiceNo, String corrects) {
        return new ClaimRequest(new ClaimId(institution, settlementNo), kind, resident, admittedOn, settledOn, diagnoses, invoiceNo, total,
                sums(), lines == null ? List.of() : lines.stream().map(Line::charge).toList(), referral,
                Boolean.TRUE.equals(traditionalMedicine), null, corrects == null ? null : new ClaimId(institution, corrects));
    }

    /** A class that is not named has nothing; a bill with lines names none. */
    private ClassSums sums() {
        boolean named = classA != null || classB != null || classC != null;
        return named ? new ClassSums(orZero(classA), orZero(classB), orZero(classC)) : null;
    }

    private static Money orZero(Money amount) {
        return amount == null ? Money.ZERO : amount;
    }
}
