package io.heyi.app.api.institution;

import java.time.LocalDate;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is told of an institution. */
final class InstitutionRequests {

    static final String CODE = "[A-Za-z0-9-]{1,30}";
    /** One line; a control character is a slip. */
    private static final String PLAIN = "[^\\p{Cntrl}]*";
    private static final String REGION = "[0-9]{2,12}";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 200;

    private InstitutionRequests() {
    }

    /** A side of the period left out is open. */
    record InstitutionDesignation(
            @NotBlank @Pattern(regexp = CODE) @Schema(example = "C9901011", description = "机构编码 / institution code") String institution,
            @NotBlank @Size(max = LONGEST_NAME) @Pattern(regexp = PLAIN) @Schema(example = "县人民医院", description = "名称 / name") String name,
            @NotNull @Schema(example = "COUNTY", description = "级别 / level") InstitutionLevel level,
            @NotBlank @Pattern(regexp = REGION) @Schema(example = "990101", description = "所在区划 / where it lies") String region,
            @NotNull @Schema(example = "HOME", description = "就医地 / placement") Placement placement,
            @Schema(example = "2009-01-01", description = "起始日期，不填为不限 / first day; none: open") LocalDate from,
            @Schema(example = "2009-12-31", description = "截止日期，不填为不限 / last day; none: open") LocalDate to) {
    }

    record DesignationRenewal(
            @NotNull @Schema(example = "2010-01-01", description = "起始日期 / first day") LocalDate from,
            @Schema(example = "2010-12-31", description = "截止日期，不填为不限 / last day; none: open") LocalDate to) {
    }

    record DesignationEnd(
            @NotNull @Schema(example = "2009-09-30", description = "最后一日，当日仍可结算 / last day, still reimbursed") LocalDate lastDay,
            @NotBlank @Size(max = LONGEST_REASON) @Pattern(regexp = PLAIN) @Schema(example = "机构撤并", description = "原因 / reason") String reason) {
    }

    record InstitutionSuspension(
            @NotNull @Schema(example = "2009-07-01", description = "暂停首日 / first day") LocalDate from,
            @NotBlank @Size(max = LONGEST_REASON) @Pattern(regexp = PLAIN) @Schema(example = "分解住院", description = "原因 / reason") String reason) {
    }

    record InstitutionReinstatement(@NotNull @Schema(example = "2009-08-01", description = "恢复首日 / first day") LocalDate from) {
    }

    record InstitutionLevelChange(
            @NotNull @Schema(example = "CITY", description = "级别 / level") InstitutionLevel level,
            @NotNull @Schema(example = "2009-07-01", description = "首日；此前的结算不变 / first day; what is settled stays") LocalDate from) {
    }

    record InstitutionRenaming(
            @NotBlank @Size(max = LONGEST_NAME) @Pattern(regexp = PLAIN) @Schema(example = "县第一人民医院", description = "名称 / name") String name,
            @NotNull @Schema(example = "2009-07-01", description = "首日 / first day") LocalDate from) {
    }
}
