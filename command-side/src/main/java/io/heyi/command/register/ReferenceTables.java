package io.heyi.command.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.institution.InstitutionFacts.Designation;
import io.heyi.command.institution.InstitutionFacts.Suspension;
import io.heyi.command.plan.PlanYaml;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.coverage.PlanRef;
import io.heyi.events.plan.BenefitPlanPublished;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables behind {@link ReferenceData}, read whole. */
final class ReferenceTables {

    private ReferenceTables() {
    }

    static Map<PlanRef, BenefitPlan> plans(JdbcClient jdbc) {
        Map<PlanRef, BenefitPlan> plans = new HashMap<>();
        jdbc.sql("select code, version, yaml from plan_register").query(rs -> {
            plans.put(new PlanRef(rs.getString(1), rs.getInt(2)), PlanYaml.read(rs.getString(3)));
        });
        return plans;
    }

    static List<BenefitPlanPublished> published(JdbcClient jdbc, String code) {
        return jdbc.sql("select yaml from plan_register where code = ? order by version").param(code).query(String.class).list().stream()
                .map(yaml -> PublishBenefitPlan.of(yaml).published()).toList();
    }

    static Map<String, InstitutionFacts> institutions(JdbcClient jdbc) {
        Map<String, NavigableMap<LocalDate, InstitutionLevel>> levels = levels(jdbc);
        Map<String, List<Designation>> designations = designations(jdbc);
        Map<String, List<Suspension>> suspensions = suspensions(jdbc);
        Map<String, InstitutionFacts> institutions = new HashMap<>();
        jdbc.sql("select code, level, placement from institution_register").query(rs -> {
            String code = rs.getString(1);
            institutions.put(code, new InstitutionFacts(code, Placement.valueOf(rs.getString(3)), InstitutionLevel.valueOf(rs.getString(2)),
                    levels.getOrDefault(code, Collections.emptyNavigableMap()), designations.getOrDefault(code, List.of()),
                    suspensions.getOrDefault(code, List.of())));
        });
        return institutions;
    }

    private static Map<String, NavigableMap<LocalDate, InstitutionLevel>> levels(JdbcClient jdbc) {
        Map<String, NavigableMap<LocalDate, InstitutionLevel>> levels = new HashMap<>();
        jdbc.sql("select code, valid_from, level from institution_level").query(rs -> {
            levels.computeIfAbsent(rs.getString(1), code -> new TreeMap<>())
                    .put(rs.getObject(2, LocalDate.class), InstitutionLevel.valueOf(rs.getString(3)));
        });
        return levels;
    }

    private static Map<String, List<Designation>> designations(JdbcClient jdbc) {
        Map<String, List<Designation>> designations = new HashMap<>();
        jdbc.sql("select code, nullif(designated_from, '-infinity'), designated_to from institution_designation").query(rs -> {
            designations.computeIfAbsent(rs.getString(1), code -> new ArrayList<>())
                    .add(new Designation(rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class)));
        });
        return designations;
    }

    private static Map<String, List<Suspension>> suspensions(JdbcClient jdbc) {
        Map<String, List<Suspension>> suspensions = new HashMap<>();
        jdbc.sql("select code, suspended_from, until from institution_suspension").query(rs -> {
            suspensions.computeIfAbsent(rs.getString(1), code -> new ArrayList<>())
                    .add(new Suspension(rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class)));
        });
        return suspensions;
    }
}
