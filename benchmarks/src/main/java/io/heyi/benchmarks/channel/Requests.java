package io.heyi.benchmarks.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.county.GeneratedHousehold;
import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.coverage.ClaimRequest;
import tools.jackson.databind.json.JsonMapper;

/** What the hospitals send, to the ledger and to the raw contender alike: bills of the pool's households, and who is covered. */
public final class Requests {

    /** After every claim that is settled here. */
    static final LocalDate DAY = LocalDate.of(CountyGenerator.YEAR, 12, 31);

    private final JsonMapper json = JsonMapper.shared();
    private final ClaimPool pool;
    private final List<Asked> residents;

    /** A body, and the institution that sends it. */
    record Request(String institution, String body) {
    }

    /** A resident, and the village's own station that asks. */
    private record Asked(ResidentNumber resident, String station) {
    }

    public Requests(ClaimPool pool) {
        this.pool = pool;
        this.residents = asked(pool.households());
    }

    private static List<Asked> asked(List<GeneratedHousehold> households) {
        List<Asked> asked = new ArrayList<>();
        households.forEach(household -> household.members().forEach(member ->
                asked.add(new Asked(member.number(), "V" + household.village()))));
        return asked;
    }

    Request settlement() {
        ClaimRequest claim = pool.claim(new SplittableRandom(ThreadLocalRandom.current().nextLong())).request();
        Map<String, Object> bill = new LinkedHashMap<>();
        bill.put("resident", claim.resident().value());
        bill.put("kind", claim.kind());
        bill.put("admittedOn", claim.admittedOn().toString());
        bill.put("settledOn", claim.servedOn().toString());
        bill.put("diagnoses", claim.diagnoses());
        bill.put("total", claim.total().toString());
        bill.put("classA", claim.sums().classA().toString());
        bill.put("classB", claim.sums().classB().toString());
        bill.put("classC", claim.sums().classC().toString());
        if (claim.referral() != null) {
            bill.put("referral", claim.referral());
        }
        bill.put("traditionalMedicine", claim.traditionalMedicine());
        return new Request(claim.claimId().institution(), json.writeValueAsString(
                Map.of("settlementNo", claim.claimId().number(), "invoiceNo", claim.invoiceNo(), "bill", bill)));
    }

    Request eligibility() {
        Asked asked = residents.get(ThreadLocalRandom.current().nextInt(residents.size()));
        return new Request(asked.station(), json.writeValueAsString(Map.of("resident", asked.resident().value(), "day", DAY.toString())));
    }
}
