package io.heyi.app.api.household;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is sent about households. Days come from the clerk's program, so that the same request again is the same. */
final class HouseholdRequests {

    private HouseholdRequests() {
    }

    record HouseholdMember(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotBlank @Size(max = 50) @Pattern(regexp = Forms.TEXT) @Schema(example = "张三", description = "姓名 / name") String name,
            @NotNull @Pattern(regexp = Forms.RELATION)
            @Schema(example = "HEAD", description = "与户主关系，户主为 HEAD / relation to the head, who is HEAD") String relation,
            @NotNull @Schema(example = "ORDINARY", description = "人员类别 / category") Category category,
            @Pattern(regexp = Forms.PHONE) @Schema(example = "13800000000", description = "电话 / telephone") String phone,
            @Pattern(regexp = Forms.RECORD) @Schema(example = "99010100100100001", description = "健康档案号 / health record number")
            String recordNo) {

        Member member() {
            return new Member(resident, name, relation, category, Forms.text(phone), Forms.text(recordNo));
        }

        /** Holds personal data, so it shows only the masked number. */
        @Override
        public String toString() {
            return "HouseholdMember[" + resident + "]";
        }
    }

    record HouseholdRegistration(
            @NotNull @Pattern(regexp = Forms.HOUSEHOLD) @Schema(example = "990101001000001", description = "户号 / household number")
            String householdNo,
            @NotNull @Pattern(regexp = Forms.VILLAGE) @Schema(example = "990101001001", description = "村代码 / village") String village,
            @NotEmpty @Size(max = 30) @Schema(description = "成员 / members") List<@NotNull @Valid HouseholdMember> members) {
    }

    record ResidentSearch(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident) {
    }

    record MemberJoining(
            @NotNull @Valid HouseholdMember member,
            @NotNull @Schema(example = "BIRTH", description = "增员原因（户间变动除外） / why, other than a transfer") MemberJoined.Reason reason,
            @NotNull @Schema(example = "2009-05-20", description = "成为成员的首日 / first day as a member") LocalDate joinedOn) {
    }

    record MemberLeaving(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Schema(example = "MOVED_OUT", description = "减员原因（户间变动除外） / why, other than a transfer") MemberLeft.Reason reason,
            @NotNull @Schema(example = "2009-06-30", description = "作为成员的末日 / last day as a member") LocalDate lastDay) {
    }

    record MemberMove(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Pattern(regexp = Forms.HOUSEHOLD)
            @Schema(example = "990101001000002", description = "转入户号 / household moved to; registered if it is new") String toHousehold,
            @NotNull @Pattern(regexp = Forms.VILLAGE) @Schema(example = "990101001001", description = "转入户所在村 / its village")
            String village,
            @NotNull @Pattern(regexp = Forms.RELATION) @Schema(example = "HEAD", description = "与转入户户主关系 / relation to its head")
            String relation,
            @NotNull @Schema(example = "2009-07-01", description = "在转入户的首日 / first day there") LocalDate movedOn) {
    }

    record NewHead(
            @NotNull @Schema(example = "99010119700101001X", description = "新户主 / the new head") ResidentNumber resident,
            @NotNull @Schema(example = "2009-07-01", description = "自何日起 / from this day") LocalDate from,
            @Pattern(regexp = Forms.RELATION) @Schema(example = "SPOUSE", description = "原户主与新户主关系 / what the former head is then")
            String formerRelation) {
    }

    record MemberCategory(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Schema(example = "POOR", description = "人员类别 / category") Category category,
            @NotNull @Schema(example = "2009-07-01", description = "自何日起 / from this day") LocalDate from) {
    }

    record MemberDeath(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Schema(example = "2009-07-01", description = "死亡日期 / day of death") LocalDate diedOn) {
    }

    record MemberCorrection(
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotBlank @Size(max = 50) @Pattern(regexp = Forms.TEXT) @Schema(example = "张三", description = "姓名 / name") String name,
            @Pattern(regexp = Forms.PHONE) @Schema(example = "13800000000", description = "电话 / telephone") String phone,
            @Pattern(regexp = Forms.RECORD) @Schema(example = "99010100100100001", description = "健康档案号 / health record number")
            String recordNo) {

        /** Holds personal data, so it shows only the masked number. */
        @Override
        public String toString() {
            return "MemberCorrection[" + resident + "]";
        }
    }
}
