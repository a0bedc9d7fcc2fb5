package io.heyi.benefits.plan;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A benefit plan (补偿方案) of one region and one benefit year, key for key as its file says it (adjudication §2). Amounts are fen. One that
 * contradicts itself cannot be constructed: the constructor throws {@link PlanRefusal} with the path of the field at fault.
 *
 * @param region            prefix of the village codes it holds for; null means the part of {@code code} before the hyphen
 * @param version           from 1
 * @param validFrom         null means 1 January of {@code year}
 * @param validTo           inclusive; null means 31 December of {@code year}
 * @param annualCeiling     封顶线: per person, all kinds but OUTPATIENT together
 * @param ceilings          further ceilings of single kinds, or null
 * @param cataloguePrepay   先行自付 share of a line by class, where the line brings none
 * @param singleDisease     by prefix of the diagnosis, or null
 * @param maternity         or null
 * @param chronic           or null
 * @param layers            in the order in which they pay
 * @param seriousIllness    or null
 * @param medicalAssistance by category, or null
 * @param guarantee         or null
 */
public record BenefitPlan(String code, String region, int version, int year, LocalDate validFrom, LocalDate validTo, Money annualCeiling,
                          Map<ClaimKind, Money> ceilings, Map<ItemClass, Ratio> cataloguePrepay, OutpatientRules outpatient,
                          InpatientRules inpatient, NavigableMap<String, SingleDisease> singleDisease, MaternityRule maternity,
                          ChronicRule chronic, List<Layer> layers, SeriousIllnessRule seriousIllness,
                          Map<Category, AssistanceRule> medicalAssistance, GuaranteeRule guarantee) {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 9999;

    public BenefitPlan {
        code = named("code", code);
        region = named("region", region == null ? regionOf(code) : region);
        PlanValidity.check(version, year, FIRST_YEAR, LAST_YEAR);
        validFrom = validFrom == null ? LocalDate.of(year, 1, 1) : validFrom;
        validTo = validTo == null ? LocalDate.of(year, 12, 31) : validTo;
        PlanValidity.check(year, validFrom, validTo);
        PlanCheck.requiredAmount("annualCeiling", annualCeiling);
        ceilings = ceilingsOfKinds(ceilings);
        cataloguePrepay = prepayShares(cataloguePrepay);
        PlanCheck.required("outpatient", outpatient);
        PlanCheck.required("inpatient", inpatient);
        singleDisease = singleDiseases(singleDisease);
        medicalAssistance = PlanCheck.map(medicalAssistance);
        medicalAssistance.forEach((category, rule) -> PlanCheck.required("medicalAssistance." + category, rule));
        layers = layersWithRules(layers, seriousIllness, medicalAssistance, guarantee);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** The price of the longest prefix of a diagnosis, or null. */
    public SingleDisease singleDiseaseFor(String diagnosis) {
        return DiagnosisPrefixes.longest(singleDisease, diagnosis);
    }

    public boolean has(Layer layer) {
        return layers.contains(layer);
    }

    private static String named(String path, String name) {
        if (PlanCheck.required(path, name).isBlank() || !name.equals(name.strip())) {
            throw new PlanRefusal(path, "为空或首尾有空格", "it is blank or padded");
        }
        return name;
    }

    private static String regionOf(String code) {
        int hyphen = code.indexOf('-');
        return hyphen < 0 ? null : code.substring(0, hyphen);
    }

    private static Map<ClaimKind, Money> ceilingsOfKinds(Map<ClaimKind, Money> ceilings) {
        Map<ClaimKind, Money> byKind = PlanCheck.map(ceilings);
        if (byKind.containsKey(ClaimKind.OUTPATIENT)) {
            throw new PlanRefusal("ceilings.OUTPATIENT", "门诊封顶线应写在outpatient下", "the ceilings of outpatients stand under outpatient");
        }
        PlanCheck.notNegative("ceilings", byKind);
        return byKind;
    }

    private static Map<ItemClass, Ratio> prepayShares(Map<ItemClass, Ratio> shares) {
        Map<ItemClass, Ratio> byClass = PlanCheck.map(PlanCheck.required("cataloguePrepay", shares));
        for (ItemClass itemClass : ItemClass.values()) {
            PlanCheck.requiredRatio("cataloguePrepay." + itemClass, byClass.get(itemClass));
        }
        if (!byClass.get(ItemClass.C).equals(Ratio.ONE)) {
            throw new PlanRefusal("cataloguePrepay.C", "丙类自付比例只能是1", "the own share of class C is always 1");
        }
        return byClass;
    }

    private static NavigableMap<String, SingleDisease> singleDiseases(NavigableMap<String, SingleDisease> byPrefix) {
        NavigableMap<String, SingleDisease> copy = new TreeMap<>();
        if (byPrefix != null) {
            copy.putAll(byPrefix);
        }
        copy.forEach((prefix, disease) -> {
            DiagnosisPrefixes.check("singleDisease." + prefix, prefix);
            PlanCheck.required("singleDisease." + prefix, disease);
        });
        return Collections.unmodifiableNavigableMap(copy);
    }

    private static List<Layer> layersWithRules(List<Layer> layers, SeriousIllnessRule seriousIllness,
                                               Map<Category, AssistanceRule> medicalAssistance, GuaranteeRule guarantee) {
        List<Layer> ordered = PlanCheck.requiredList("layers", layers);
        Set<Layer> seen = new HashSet<>();
        for (int i = 0; i < ordered.size(); i++) {
            String path = "layers[" + i + "]";
            if (!seen.add(ordered.get(i))) {
                throw PlanRefusal.twice(path);
            }
            boolean ruled = switch (ordered.get(i)) {
                case SERIOUS_ILLNESS -> seriousIllness != null;
                case MEDICAL_ASSISTANCE -> !medicalAssistance.isEmpty();
                case GUARANTEE -> guarantee != null;
            };
            if (!ruled) {
                throw new PlanRefusal(path, "该层没有规定", "this layer has no rule in the plan");
            }
        }
        return ordered;
    }
}
