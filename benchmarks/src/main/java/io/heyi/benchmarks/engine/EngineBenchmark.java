package io.heyi.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.county.CountySize;
import io.heyi.benchmarks.county.GeneratedClaim;
import io.heyi.benchmarks.county.PlanText;
import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.Standing;
import io.heyi.command.plan.PlanYaml;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One claim after the other through the engine, trace and all, on one core. Claims and plan are those of the generated county. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBenchmark {

    private static final int CLAIMS = 256;

    /** What the claims are for. */
    @Param({"OUTPATIENT", "INPATIENT"})
    public ClaimKind kind;

    private BenefitPlan plan;
    private final List<Claim> claims = new ArrayList<>(CLAIMS);
    private final List<Patient> patients = new ArrayList<>(CLAIMS);
    private int next;

    /** Makes the claims; none of it is timed. */
    @Setup
    public void setUp() {
        plan = PlanYaml.read(PlanText.read());
        CountyGenerator county = new CountyGenerator(1, CountySize.COUNTY, false);
        for (long n = 0; claims.size() < CLAIMS; n++) {
            GeneratedClaim made = county.claim(n);
            if (made.kind() == kind) {
                claims.add(new Claim(kind, made.admittedOn(), made.settledOn(), List.of(made.diagnosis()), made.total(), made.sums(),
                        made.lines(), made.referral(), made.traditionalMedicine(), made.institution(), level(made.institution()),
                        Placement.HOME));
                patients.add(new Patient(made.patient().category(), made.patient().number().ageOn(made.admittedOn())));
            }
        }
    }

    private static InstitutionLevel level(String institution) {
        return switch (institution.charAt(0)) {
            case 'V' -> InstitutionLevel.VILLAGE;
            case 'T' -> InstitutionLevel.TOWNSHIP;
            case 'C' -> InstitutionLevel.COUNTY;
            case 'M' -> InstitutionLevel.CITY;
            default -> InstitutionLevel.PROVINCE;
        };
    }

    /** @return the adjudication, so that the compiler cannot leave it out */
    @Benchmark
    public Adjudication adjudicate() {
        next = (next + 1) % CLAIMS;
        return Adjudicator.adjudicate(plan, claims.get(next), patients.get(next), Standing.NONE);
    }
}
