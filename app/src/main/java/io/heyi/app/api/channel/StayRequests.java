package io.heyi.app.api.channel;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.admission.Particulars;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a hospital sends about a stay. */
final class StayRequests {

    private static final String NUMBER_OF_HOSPITAL = "由医院编号 / the hospital's own";

    private StayRequests() {
    }

    /** What is said of a stay beside its charges. */
    @Schema(description = "住院信息 / particulars of the stay")
    record Details(
            @NotNull @Schema(description = "类别：INPATIENT、SINGLE_DISEASE、MATERNITY、ACCIDENT / kind", example = "INPATIENT") ClaimKind kind,
            @NotNull @Schema(description = "入院日期 / day of admission", example = "2009-06-01") LocalDate admittedOn,
            @Size(max = Limits.DIAGNOSES) @Schema(description = "诊断编码，主诊断在前 / diagnoses, main first", example = "[\"J18.900\"]")
            List<@NotBlank @Size(max = Limits.TEXT) @Pattern(regexp = Limits.PLAIN) String> diagnoses,
            @Size(max = Limits.TEXT) @Pattern(regexp = Limits.PLAIN)
            @Schema(description = "科室 / department", example = "呼吸内科") String department,
            @Schema(description = "转诊情况 / referral", example = "REFERRED") Referral referral,
            @Schema(description = "是否中医药 / traditional medicine", example = "false") Boolean traditionalMedicine) {

        Particulars particulars() {
            return new Particulars(kind, admittedOn, diagnoses, department == null ? "" : department, referral,
                    Boolean.TRUE.equals(traditionalMedicine));
        }
    }

    /** 入院登记. */
    record Admit(
            @NotNull @Pattern(regexp = Limits.NUMBER) @Schema(description = NUMBER_OF_HOSPITAL, example = "ZY2009060017")
            String admissionNo,
            @NotNull @Schema(description = "公民身份号码 / resident number", example = "99010119700101001X") ResidentNumber resident,
            @NotNull @Valid Details stay) {
    }

    /** 更正: the whole of the particulars anew; without a day of discharge the resident is in hospital. */
    record Correct(
            @NotNull @Pattern(regexp = Limits.NUMBER) @Schema(description = NUMBER_OF_HOSPITAL, example = "1") String correctionNo,
            @NotNull @Valid Details stay,
            @Schema(description = "出院日期，不填即在院 / day of discharge, absent while in hospital", example = "2009-06-05")
            LocalDate dischargedOn) {
    }

    /** 出院登记. */
    record Discharge(@NotNull @Schema(description = "出院日期 / day of discharge", example = "2009-06-05") LocalDate dischargedOn) {
    }

    /** 入院撤销. */
    record Cancel(
            @NotBlank @Size(max = Limits.TEXT) @Pattern(regexp = Limits.PLAIN)
            @Schema(description = "原因 / reason", example = "登记有误") String reason) {
    }

    /** 费用明细上传. */
    record Charges(
            @NotNull @Pattern(regexp = Limits.NUMBER) @Schema(description = NUMBER_OF_HOSPITAL, example = "20090601-1") String batchNo,
            @NotNull @Schema(description = "费用日期 / day charged", example = "2009-06-01") LocalDate chargedOn,
            @NotEmpty @Size(max = Limits.LINES_OF_A_BATCH) @Schema(description = "每批至多 500 行 / at most 500 lines")
            List<@NotNull @Valid Line> lines) {
    }

    /** 住院预结算. */
    record Try(@Schema(description = "未出院时按此日试算 / day of discharge while not discharged", example = "2009-06-05") LocalDate dischargedOn) {
    }

    /** 住院结算. */
    record Settle(
            @NotNull @Pattern(regexp = Limits.NUMBER) @Schema(description = NUMBER_OF_HOSPITAL, example = "JS2009060501")
            String settlementNo,
            @NotNull @Pattern(regexp = Limits.NUMBER) @Schema(description = "发票号 / invoice number", example = "2009-00319")
            String invoiceNo,
            @Pattern(regexp = Limits.NUMBER) @Schema(description = "本次住院已冲正的结算号 / the reversed settlement of this stay",
                    example = "JS2009060500") String corrects,
            @NotNull @Schema(description = "医院合计的总费用（元），须与已上传费用一致 / the hospital's own total", example = "4100.00") Money total) {
    }
}
