package io.heyi.app.api.household;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.app.api.household.TouchedByFact.FactRecorded;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.household.AddMember;
import io.heyi.command.household.ChangeCategory;
import io.heyi.command.household.ChangeHead;
import io.heyi.command.household.CorrectMember;
import io.heyi.command.household.RecordDeath;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.household.RemoveMember;
import io.heyi.command.household.TransferMember;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.events.coverage.ResettlementRequired.Cause;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clerks record of households and who belongs to them (参合户管理). */
@RestController
@RequestMapping("/api/v1/households")
@Tag(name = "households", description = "参合户 / households and their members")
@DenyAll
class HouseholdApi {

    private final Desk desk;
    private final TouchedByFact touched;
    private final Positions positions;

    HouseholdApi(Desk desk, TouchedByFact touched, Positions positions) {
        this.desk = desk;
        this.touched = touched;
        this.positions = positions;
    }

    /** @param added residents that were not known in the household before */
    record MembersRegistered(String householdNo, int added) {
    }

    record HouseholdRecorded(String householdNo) {
    }

    @PostMapping("")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "registerHousehold", summary = "登记户及成员 / register a household, or more members of one")
    ResponseEntity<MembersRegistered> register(
            @AuthenticationPrincipal Caller caller, @Valid @RequestBody HouseholdRequests.HouseholdRegistration request) {
        int added = desk.<Integer>execute(caller, new RegisterMembers(request.householdNo(), request.village(),
                request.members().stream().map(HouseholdRequests.HouseholdMember::member).toList()));
        return positions.written(new MembersRegistered(request.householdNo(), added));
    }

    @PostMapping("/{householdNo}/members")
    @RolesAllowed(May.CLERK)
    @ReadsPerson(subject = "#householdNo", fields = {"touched settlements"}, purpose = "经办 handling")
    @Operation(operationId = "addMember", summary = "增员；所列受影响结算待决定 / a resident joins; the settlements it touches wait for a decision")
    ResponseEntity<FactRecorded> add(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody HouseholdRequests.MemberJoining request) {
        desk.execute(caller, new AddMember(householdNo, request.member().member(), request.reason(), request.joinedOn()));
        return positions.written(touched.recorded(caller, householdNo, request.member().resident(), Cause.CATEGORY, request.joinedOn()));
    }

    @PostMapping("/{householdNo}/departures")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "removeMember", summary = "减员 / a member leaves, alive, for outside the county")
    ResponseEntity<HouseholdRecorded> remove(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody HouseholdRequests.MemberLeaving request) {
        return recorded(caller, householdNo, new RemoveMember(householdNo, request.resident(), request.reason(),
                request.lastDay()));
    }

    @PostMapping("/{householdNo}/transfers")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "transferMember", summary = "户间变动 / a member moves to another household of the county")
    ResponseEntity<HouseholdRecorded> transfer(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody HouseholdRequests.MemberMove request) {
        return recorded(caller, householdNo, new TransferMember(householdNo, request.toHousehold(), request.village(), request.resident(),
                request.movedOn(), request.relation()));
    }

    @PostMapping("/{householdNo}/head")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "changeHead", summary = "变更户主 / another member is the head")
    ResponseEntity<HouseholdRecorded> changeHead(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody HouseholdRequests.NewHead request) {
        return recorded(caller, householdNo, new ChangeHead(householdNo, request.resident(), request.from(), request.formerRelation()));
    }

    @PostMapping("/{householdNo}/categories")
    @RolesAllowed(May.CLERK)
    @ReadsPerson(subject = "#householdNo", fields = {"touched settlements"}, purpose = "经办 handling")
    @Operation(operationId = "changeCategory",
            summary = "变更人员类别；所列受影响结算待决定 / a member is of another category from a day on; the settlements it touches wait for a decision")
    ResponseEntity<FactRecorded> changeCategory(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody HouseholdRequests.MemberCategory request) {
        desk.execute(caller, new ChangeCategory(householdNo, request.resident(), request.category(), request.from()));
        return positions.written(touched.recorded(caller, householdNo, request.resident(), Cause.CATEGORY, request.from()));
    }

    @PostMapping("/{householdNo}/deaths")
    @RolesAllowed(May.CLERK)
    @ReadsPerson(subject = "#householdNo", fields = {"touched settlements"}, purpose = "经办 handling")
    @Operation(operationId = "recordDeath", summary = "登记死亡；所列受影响结算待决定 / a member died; the settlements it touches wait for a decision")
    ResponseEntity<FactRecorded> recordDeath(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody HouseholdRequests.MemberDeath request) {
        desk.execute(caller, new RecordDeath(householdNo, request.resident(), request.diedOn()));
        return positions.written(touched.recorded(caller, householdNo, request.resident(), Cause.DEATH, request.diedOn()));
    }

    @PostMapping("/{householdNo}/corrections")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "correctMember", summary = "信息更正 / put right what is recorded of a member")
    ResponseEntity<HouseholdRecorded> correct(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody HouseholdRequests.MemberCorrection request) {
        return recorded(caller, householdNo, new CorrectMember(householdNo, request.resident(), request.name(),
                Forms.text(request.phone()), Forms.text(request.recordNo())));
    }

    private ResponseEntity<HouseholdRecorded> recorded(Caller caller, String householdNo, LedgerCommand command) {
        desk.execute(caller, command);
        return positions.written(new HouseholdRecorded(householdNo));
    }
}
