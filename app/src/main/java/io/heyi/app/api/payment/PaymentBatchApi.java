package io.heyi.app.api.payment;

import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.app.api.payment.PaymentRequests.Approve;
import io.heyi.app.api.payment.PaymentRequests.Cancel;
import io.heyi.app.api.payment.PaymentRequests.DrawUp;
import io.heyi.app.api.payment.PaymentRequests.GiveBack;
import io.heyi.app.api.payment.PaymentRequests.Pay;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.payment.ApprovePaymentBatch;
import io.heyi.command.payment.CancelPaymentBatch;
import io.heyi.command.payment.DrawPaymentFile;
import io.heyi.command.payment.DrawUpPaymentBatch;
import io.heyi.command.payment.LookAtPaymentBatch;
import io.heyi.command.payment.PayPaymentBatch;
import io.heyi.command.payment.PaymentBatchView;
import io.heyi.command.payment.ReturnPayment;
import io.heyi.events.coverage.ClaimId;
import io.heyi.query.fund.FundEntryList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Batches of payments to residents (个人补偿批量支付). */
@RestController
@RequestMapping("/api/v1/payment-batches")
@Tag(name = "payment-batches", description = "个人补偿支付 / payments to residents")
@DenyAll
class PaymentBatchApi {

    private static final String BATCH = "990101001-2009-07-01";

    private final Desk desk;
    private final Positions positions;
    private final FundEntryList fund;

    PaymentBatchApi(Desk desk, Positions positions, FundEntryList fund) {
        this.desk = desk;
        this.positions = positions;
        this.fund = fund;
    }

    @GetMapping("/owed")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'region ' + #caller.region()", fields = {"claim", "amounts"}, purpose = "个人支付 payments to residents")
    @Operation(operationId = "listOwedToResidents", summary = "应付个人款项 / what residents are owed, claim by claim")
    ResponseEntity<List<FundEntryList.Owed>> owed(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901010", description = "上页末行机构 / institution of the last line before")
            @RequestParam(defaultValue = "") @Size(max = 40) String after,
            @Parameter(example = "M-2009-00016", description = "上页末行结算号 / claim of the last line before")
            @RequestParam(defaultValue = "") @Size(max = 64) String afterClaim,
            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        return positions.at(position, fund.owedToResidents(caller.region(), new ClaimId(after, afterClaim), limit, position));
    }

    @PostMapping
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "drawUpPaymentBatch", summary = "制作支付批次 / draw up a batch")
    ResponseEntity<PaymentBatchAnswer> drawUp(@AuthenticationPrincipal Caller caller, @Valid @RequestBody DrawUp request) {
        List<DrawUpPaymentBatch.Item> items = request.items().stream().map(item -> new DrawUpPaymentBatch.Item(
                new ClaimId(item.institution(), item.claim()), item.payee(), item.bank(), item.account(), item.amount())).toList();
        return send(caller, new DrawUpPaymentBatch(request.batchNo(), items, request.drawnUpOn(), caller.account()));
    }

    @GetMapping("/{batchNo}")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'batch ' + #batchNo", fields = {"claim", "amounts"}, purpose = "个人支付 payments to residents")
    @Operation(operationId = "readPaymentBatch", summary = "查看支付批次 / read a batch")
    ResponseEntity<PaymentBatchAnswer> read(@AuthenticationPrincipal Caller caller,
            @Parameter(example = BATCH) @PathVariable @Pattern(regexp = PaymentRequests.NUMBER) String batchNo) {
        return send(caller, new LookAtPaymentBatch(batchNo));
    }

    @PostMapping("/{batchNo}/approval")
    @RolesAllowed(May.REVIEWER)
    @Operation(operationId = "approvePaymentBatch", summary = "复核支付批次 / approve a batch as a second person")
    ResponseEntity<PaymentBatchAnswer> approve(@AuthenticationPrincipal Caller caller,
            @Parameter(example = BATCH) @PathVariable @Pattern(regexp = PaymentRequests.NUMBER) String batchNo,
            @Valid @RequestBody Approve request) {
        return send(caller, new ApprovePaymentBatch(batchNo, request.sha256(), request.approvedOn(), caller.account()));
    }

    @PostMapping("/{batchNo}/cancellation")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "cancelPaymentBatch", summary = "作废支付批次 / give a batch up before it is paid")
    ResponseEntity<PaymentBatchAnswer> cancel(@AuthenticationPrincipal Caller caller,
            @Parameter(example = BATCH) @PathVariable @Pattern(regexp = PaymentRequests.NUMBER) String batchNo,
            @Valid @RequestBody Cancel request) {
        return send(caller, new CancelPaymentBatch(batchNo, request.reason(), request.cancelledOn(), caller.account()));
    }

    @GetMapping(path = "/{batchNo}/file", produces = "text/csv;charset=UTF-8")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @ReadsPerson(subject = "'batch ' + #batchNo", fields = {"name", "bank account", "amounts"}, purpose = "个人支付 payments to residents")
    @Operation(operationId = "drawPaymentFile", summary = "下载付款文件 / the file the bank pays from")
    ResponseEntity<Resource> file(@AuthenticationPrincipal Caller caller,
            @Parameter(example = BATCH) @PathVariable @Pattern(regexp = PaymentRequests.NUMBER) String batchNo) {
        return positions.written(new ByteArrayResource(desk.<byte[]>execute(caller, new DrawPaymentFile(batchNo))));
    }

    @PostMapping("/{batchNo}/payment")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "payPaymentBatch", summary = "登记支付 / record that the bank paid")
    ResponseEntity<PaymentBatchAnswer> pay(@AuthenticationPrincipal Caller caller,
            @Parameter(example = BATCH) @PathVariable @Pattern(regexp = PaymentRequests.NUMBER) String batchNo,
            @Valid @RequestBody Pay request) {
        return send(caller, new PayPaymentBatch(batchNo, request.reference(), request.paidOn(), caller.account()));
    }

    @PostMapping("/{batchNo}/returns")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "returnPayment", summary = "登记银行退票 / record that the bank returned one payment")
    ResponseEntity<PaymentBatchAnswer> giveBack(@AuthenticationPrincipal Caller caller,
            @Parameter(example = BATCH) @PathVariable @Pattern(regexp = PaymentRequests.NUMBER) String batchNo,
            @Valid @RequestBody GiveBack request) {
        return send(caller, new ReturnPayment(batchNo, new ClaimId(request.institution(), request.claim()), request.reason(),
                request.returnedOn(), caller.account()));
    }

    private ResponseEntity<PaymentBatchAnswer> send(Caller caller, LedgerCommand command) {
        return positions.written(PaymentBatchAnswer.of(desk.<PaymentBatchView>execute(caller, command)));
    }
}
