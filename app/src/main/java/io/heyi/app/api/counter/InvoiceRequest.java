package io.heyi.app.api.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;
import io.heyi.events.counter.PaperInvoice;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A paper invoice and its bill. */
record InvoiceRequest(
        @NotBlank @Size(max = 32) @Pattern(regexp = Numbers.TEXT)
        @Schema(example = "C9901011", description = "开票机构代码 / the institution that issued it")
        String institution,
        @NotBlank @Size(max = 64) @Pattern(regexp = Numbers.TEXT) @Schema(example = "20090612-0417", description = "发票号 / invoice number")
        String invoiceNo,
        @NotNull @Schema(example = "INPATIENT", description = "补偿类型 / kind of claim")
        ClaimKind kind,
        @Schema(example = "2009-06-02", description = "入院日期，门诊可缺 / day of admission; absent for a visit")
        LocalDate admittedOn,
        @NotNull @Schema(example = "2009-06-12", description = "出院或就诊日期 / day of discharge or visit")
        LocalDate servedOn,
        @NotNull @Size(max = 20) @Schema(example = "[\"K80.200\"]", description = "诊断编码，主要诊断在前 / diagnosis codes, the main one first")
        List<@NotBlank @Size(max = 20) @Pattern(regexp = Numbers.TEXT) String> diagnoses,
        @NotNull @Schema(example = "8450.30", description = "发票总金额（元） / total, yuan")
        Money total,
        @Valid @Schema(description = "按类合计，无明细时必填 / sums by class, when there are no lines")
        Sums sums,
        @Size(max = 2000) @Schema(example = "[]", description = "费用明细 / the bill line by line")
        List<@Valid Line> lines,
        @Schema(example = "UNREFERRED", description = "转诊情况 / referral")
        Referral referral,
        @Schema(example = "false", description = "中医药治疗，缺则为否 / traditional medicine; absent: no")
        Boolean traditionalMedicine,
        @Schema(example = "AWAY_IN_PROVINCE", description = "就医地，缺则取机构所在地 / placement; absent: the institution's")
        Placement placement,
        @Size(max = 64) @Pattern(regexp = Numbers.TEXT)
        @Schema(example = "S20090612009", description = "本发票已冲正的原结算号 / the reversed settlement whose invoice this is")
        String corrects) {

    /** Yuan by class. */
    record Sums(
            @NotNull @Schema(example = "6600.00", description = "甲类（元） / class A") Money classA,
            @NotNull @Schema(example = "1500.30", description = "乙类（元） / class B") Money classB,
            @NotNull @Schema(example = "350.00", description = "丙类（元） / class C") Money classC) {

        private ClassSums value() {
            return new ClassSums(classA, classB, classC);
        }
    }

    /** One line of the bill. */
    record Line(
            @NotNull @Min(1) @Max(99999) @Schema(example = "1", description = "行号 / number on the bill") Integer line,
            @NotBlank @Size(max = 40) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "FJ01", description = "项目编码 / item code") String itemCode,
            @NotBlank @Size(max = 200) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "床位费", description = "项目名称 / item name") String name,
            @Schema(example = "A", description = "类别，缺则取目录 / class; absent: the catalogue's") ItemClass itemClass,
            @NotNull @Pattern(regexp = Numbers.DECIMAL) @Schema(example = "10", description = "数量 / quantity") String quantity,
            @NotNull @Pattern(regexp = Numbers.DECIMAL)
            @Schema(example = "45.50", description = "单价（元） / unit price, yuan") String unitPrice,
            @Pattern(regexp = Numbers.DECIMAL)
            @Schema(example = "40.00", description = "限价（元），缺则取目录 / limit price, yuan; absent: the catalogue's") String limitPrice,
            @Pattern(regexp = Numbers.DECIMAL)
            @Schema(example = "0.2", description = "先行自付比例，缺则取目录 / own share beforehand; absent: the catalogue's") String prepay,
            @Schema(example = "false", description = "基本药物，缺则取目录 / essential drug; absent: the catalogue's") Boolean essential,
            @Schema(example = "SERVICE", description = "目录种类 / which catalogue it belongs to") ItemKind kind,
            @Schema(example = "2009-06-03", description = "收费日期，缺则取就诊日 / day it was charged; absent: the day of service")
            LocalDate chargedOn) {

        private BilledLine value() {
            return new BilledLine(line, itemCode, name, itemClass, decimal(quantity), decimal(unitPrice), decimal(limitPrice),
                    decimal(prepay), essential, kind, chargedOn);
        }

        private static BigDecimal decimal(String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    /** @throws io.heyi.benefits.Refusal when a part contradicts itself */
    PaperInvoice value() {
        return new PaperInvoice(institution, invoiceNo, kind, admittedOn, servedOn, diagnoses, total, sums == null ? null : sums.value(),
                lines == null ? List.of() : lines.stream().map(Line::value).toList(), referral, Boolean.TRUE.equals(traditionalMedicine),
                placement, corrects);
    }
}
