package io.heyi.app.api.channel;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.benefits.adjudication.Ceiling;
import io.heyi.benefits.adjudication.Remaining;
import io.heyi.benefits.adjudication.Room;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.coverage.Eligibility.NotCovered;
import io.heyi.command.coverage.Eligibility;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.command.inquiry.Inquiries.Coverage;
import io.heyi.command.register.JdbcAdmissionRegister.OpenAdmission;
import io.heyi.events.coverage.PlanRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a resident is covered, and what is left (待遇资格查询, 2001). */
@RestController
@RequestMapping("/api/v1/channel/eligibility")
@Tag(name = "channel", description = "定点医疗机构接口 / the hospital's channel")
@DenyAll
class EligibilityApi {

    private final Inquiries inquiries;
    private final ChannelAnswers answers;

    EligibilityApi(Inquiries inquiries, ChannelAnswers answers) {
        this.inquiries = inquiries;
        this.answers = answers;
    }

    /** Whom and when. */
    record Request(
            @NotNull @Schema(description = "公民身份号码 / resident number", example = "99010119700101001X") ResidentNumber resident,
            @NotNull @Schema(description = "就诊日期 / day of service", example = "2009-06-01") LocalDate day) {
    }

    /** @param notCovered why not, absent when covered; then everything but the dates of coverage and the stays is absent */
    record Answer(boolean covered, NotCovered notCovered, LocalDate coveredFrom, LocalDate coveredUntil, Category category, PlanRef plan,
                  Integer admissionsThisYear, List<CeilingLeft> ceilings, Money familyAccount, Money chronicDeductibleLeft,
                  Money seriousIllnessThresholdLeft, Money guaranteedSelfPayLeft, List<OpenStay> openAdmissions) {

        static Answer of(Eligibility e, List<OpenStay> stays) {
            Remaining left = e.remaining();
            if (left == null) {
                return new Answer(e.covered(), e.notCovered(), e.coveredFrom(), e.coveredUntil(), null, null, null, null, null, null, null,
                        null, stays);
            }
            return new Answer(e.covered(), null, e.coveredFrom(), e.coveredUntil(), e.category(), e.plan(), left.admissions(),
                    left.ceilings().stream().map(CeilingLeft::of).toList(), left.familyAccount(), left.chronicDeductible(),
                    left.seriousThreshold(), left.guaranteedSelfPay(), stays);
        }
    }

    /** What is left under one ceiling (封顶线); {@code kind} where it is of one kind of claim. */
    record CeilingLeft(Ceiling ceiling, ClaimKind kind, Money limit, Money used, Money left) {

        static CeilingLeft of(Room room) {
            return new CeilingLeft(room.ceiling(), room.kind(), room.limit(), room.used(), room.left());
        }
    }

    /** Where the resident lies now. Another institution's number is its own affair. */
    record OpenStay(String institution, String admissionNo, LocalDate admittedOn) {

        static OpenStay of(OpenAdmission open, String asking) {
            return new OpenStay(open.institution(), open.institution().equals(asking) ? open.admissionNo() : null, open.admittedOn());
        }
    }

    @PostMapping
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#request.resident()", fields = {"coverage", "what is left", "open stays"}, purpose = "就诊结算 treatment")
    @Operation(operationId = "askEligibility", summary = "待遇资格查询 / is the resident covered, and what is left under every ceiling")
    ResponseEntity<Answer> ask(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Request request) {
        Coverage coverage = inquiries.coverage(request.resident(), request.day(), caller.institution());
        List<OpenStay> stays = coverage.openAdmissions().stream().map(open -> OpenStay.of(open, caller.institution())).toList();
        return answers.readAt(coverage.position(), Answer.of(coverage.eligibility(), stays));
    }
}
