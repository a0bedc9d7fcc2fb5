package io.heyi.command.journal;

import java.time.YearMonth;

import io.heyi.benefits.claim.ItemKind;
import io.heyi.events.coverage.ClaimId;

/**
 * Names of the event streams. Household numbers and institution codes are given by others and might be equal, so each kind of stream has
 * a prefix of its own: {@code household:…}, {@code coverage:…:2009}, and so on.
 */
public final class Streams {

    private Streams() {
    }

    public static String household(String householdNo) {
        return "household:" + householdNo;
    }

    public static String coverage(String householdNo, int year) {
        return coverage(householdNo) + year;
    }

    /** What the names of all benefit years of a household begin with. */
    public static String coverage(String householdNo) {
        return "coverage:" + householdNo + ":";
    }

    /** The household number in a stream's name, be it of a household or of one of its years. */
    public static String householdOf(String stream) {
        return stream.split(":")[1];
    }

    public static String institution(String code) {
        return "institution:" + code;
    }

    public static String plan(String code) {
        return "plan:" + code;
    }

    public static String card(String cardNo) {
        return "card:" + cardNo;
    }

    public static String account(String name) {
        return "account:" + name;
    }

    /** The signing keys of an institution. */
    public static String keys(String institution) {
        return "keys:" + institution;
    }

    public static String approval(String id) {
        return "approval:" + id;
    }

    /** @param region empty: everywhere */
    public static String catalogue(ItemKind kind, String region) {
        return "catalogue:" + kind + (region.isEmpty() ? "" : ":" + region);
    }

    public static String reimbursement(String applicationNo) {
        return "reimbursement:" + applicationNo;
    }

    public static String remittance(String institution, YearMonth month) {
        return "remittance:" + institution + ":" + month;
    }

    public static String paymentBatch(String batchNo) {
        return "payment-batch:" + batchNo;
    }

    /** What is paid back for a claim. */
    public static String recovery(ClaimId claim) {
        return "recovery:" + claim.institution() + ":" + claim.number();
    }

    /** @param region administrative code, digits only */
    public static String subsidyReceipt(String region, String documentNo) {
        return "subsidy-receipt:" + region + ":" + documentNo;
    }

    /** An admission number holds no colon. */
    public static String admission(String institution, String admissionNo) {
        return "admission:" + institution + ":" + admissionNo;
    }
}
