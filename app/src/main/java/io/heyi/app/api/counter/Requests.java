package io.heyi.app.api.counter;

import java.time.LocalDate;

import io.heyi.events.coverage.ResettlementDecided.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The bodies of the counter's requests. Days come from the clerk's program, so that the same request again is the same. */
final class Requests {

    private Requests() {
    }

    record Entry(
            @NotNull @Pattern(regexp = Numbers.APPLICATION) @Schema(example = "MZ2009-0042", description = "申请号 / application number")
            String applicationNo,
            @NotNull @Pattern(regexp = Numbers.HOUSEHOLD) @Schema(example = "990101001000001", description = "户号 / household number")
            String householdNo,
            @NotNull @Valid ContentRequest content,
            @NotNull @Schema(example = "2009-07-01", description = "受理日期 / day at the counter") LocalDate on) {
    }

    record Correction(
            @NotNull @Valid ContentRequest content,
            @NotNull @Schema(example = "2009-07-03", description = "更正日期 / day of the correction") LocalDate on) {
    }

    record Reasoned(
            @NotBlank @Size(max = 200) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "缺少费用清单", description = "原因 / reason") String reason,
            @NotNull @Schema(example = "2009-07-02", description = "日期 / day") LocalDate on) {
    }

    record Seen(
            @NotNull @Pattern(regexp = Numbers.SHA256)
            @Schema(example = "3f1c6d0a9b7e5f2433aa10c1d2e4f6a8b0c2d4e6f8091a2b3c4d5e6f70819203",
                    description = "所查看内容的 contentHash / the contentHash of what was looked at") String contentHash,
            @NotNull @Schema(example = "2009-07-05", description = "日期 / day") LocalDate on) {
    }

    record Day(@NotNull @Schema(example = "2009-07-06", description = "日期 / day") LocalDate on) {
    }

    record Decision(
            @NotNull @Pattern(regexp = Numbers.HOUSEHOLD) @Schema(example = "990101001000001", description = "户号 / household number")
            String householdNo,
            @Min(1990) @Max(2100) @Schema(example = "2009", description = "补偿年度 / benefit year") int year,
            @NotBlank @Size(max = 32) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "C9901011", description = "机构代码 / institution of the claim") String institution,
            @NotBlank @Size(max = 64) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "S20090703001", description = "结算号 / settlement number") String claimNo,
            @NotBlank @Size(max = 32) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "C9901011", description = "被冲正结算的机构 / institution of the reversed claim")
            String becauseInstitution,
            @NotBlank @Size(max = 64) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "S20090601007", description = "被冲正的结算号 / the reversed claim") String becauseNo,
            @NotNull @Schema(example = "RESETTLE", description = "维持原结算或重新结算 / keep as settled, or resettle") Choice choice,
            @NotBlank @Size(max = 200) @Pattern(regexp = Numbers.TEXT)
            @Schema(example = "起付线应重新计算", description = "理由 / reason") String reason,
            @Pattern(regexp = Numbers.SETTLEMENT)
            @Schema(example = "S20090703001-2", description = "重新结算的新结算号 / number of the new settlement")
            String settlementNo,
            @NotNull @Schema(example = "2009-08-03", description = "决定日期 / day of the decision") LocalDate decidedOn) {
    }
}
