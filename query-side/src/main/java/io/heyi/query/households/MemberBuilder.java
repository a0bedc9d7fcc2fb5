package io.heyi.query.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.heyi.query.households.HouseholdView.CategorySince;
import io.heyi.query.households.HouseholdViewFacts.MemberFact;

/** One member, read fact by fact in the order of positions. */
final class MemberBuilder {

    private final String resident;
    private String name = "";
    private String relation = "";
    private String phone = "";
    private String recordNo = "";
    private String since = "";
    private String joinReason = "";
    private String from = "";
    private String until = "";
    private String leaveReason = "";
    private String to = "";
    private String diedOn = "";
    private final TreeMap<String, String> categories = new TreeMap<>();

    MemberBuilder(String resident) {
        this.resident = resident;
    }

    void read(ResultSet row) throws SQLException {
        String day = row.getString("day");
        switch (MemberFact.valueOf(row.getString("what"))) {
            case REGISTERED, JOINED -> came(row, day);
            case LEFT -> {
                until = day;
                leaveReason = row.getString("reason");
                to = row.getString("other");
            }
            case DIED -> diedOn = day;
            case CATEGORY -> {
                categories.tailMap(day, true).clear();
                categories.put(day, row.getString("category"));
            }
            case RELATION -> relation = row.getString("relation");
            case CORRECTED -> told(row);
        }
    }

    private void came(ResultSet row, String day) throws SQLException {
        told(row);
        relation = row.getString("relation");
        since = day;
        joinReason = row.getString("reason");
        from = row.getString("other");
        until = "";
        leaveReason = "";
        to = "";
        categories.clear();
        categories.put("", row.getString("category"));
    }

    private void told(ResultSet row) throws SQLException {
        name = row.getString("name");
        phone = row.getString("phone");
        recordNo = row.getString("record_no");
    }

    HouseholdView.Member build(List<HouseholdView.Card> cards, List<HouseholdView.Enrollment> enrollments) {
        List<CategorySince> changes = new ArrayList<>();
        for (Map.Entry<String, String> change : categories.entrySet()) {
            changes.add(new CategorySince(change.getKey(), change.getValue()));
        }
        return new HouseholdView.Member(resident, name, relation, phone, recordNo, since, joinReason, from, until, leaveReason, to, diedOn,
                changes, cards, enrollments);
    }
}
