package io.heyi.app.api.channel;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One line of a bill (费用明细). Its amount is unit price x quantity, exact. */
@Schema(description = "费用明细 / a line of the bill")
record Line(
        @NotNull @Min(1) @Schema(description = "行号 / line number", example = "1") Integer line,
        @NotBlank @Size(max = Limits.TEXT) @Pattern(regexp = Limits.PLAIN)
        @Schema(description = "项目编码 / item code", example = "XJ01CR0001") String itemCode,
        @NotBlank @Size(max = Limits.TEXT) @Pattern(regexp = Limits.PLAIN)
        @Schema(description = "项目名称 / item name", example = "注射用头孢曲松") String name,
        @Schema(description = "甲乙丙类，不填按目录 / class, the catalogue's when absent", example = "B") ItemClass itemClass,
        @NotNull @Pattern(regexp = DECIMAL) @Schema(description = "数量，至多四位小数 / quantity", example = "4") String quantity,
        @NotNull @Pattern(regexp = DECIMAL)
        @Schema(description = "单价（元），至多四位小数 / unit price in yuan", example = "12.3333") String unitPrice,
        @Pattern(regexp = DECIMAL) @Schema(description = "限价（元），不填按目录 / limit price in yuan, the catalogue's when absent", example = "10.50") String limitPrice,
        @Pattern(regexp = SHARE) @Schema(description = "先行自付比例，不填按目录或方案 / own share, the catalogue's or the plan's when absent", example = "0.10") String prepay,
        @Schema(description = "是否基本药物，不填按目录 / essential drug, the catalogue's when absent", example = "true") Boolean essential,
        @Schema(description = "目录种类 / which catalogue it belongs to", example = "DRUG") ItemKind kind,
        @Schema(description = "收费日期，不填同批次或就诊日 / day charged; absent: the batch's, or the day of service", example = "2009-06-02")
        LocalDate chargedOn) {

    private static final String DECIMAL = "[0-9]{1,9}(\\.[0-9]{1,4})?";
    private static final String SHARE = "0(\\.[0-9]{1,4})?|1(\\.0{1,4})?";

    /** @throws io.heyi.benefits.Refusal when the line contradicts itself */
    BilledLine charge() {
        return new BilledLine(line, itemCode, name, itemClass, decimal(quantity), decimal(unitPrice), decimal(limitPrice), decimal(prepay),
                essential, kind, chargedOn).checked();
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
