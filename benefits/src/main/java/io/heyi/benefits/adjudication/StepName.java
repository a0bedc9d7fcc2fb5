package io.heyi.benefits.adjudication;

/** The steps of adjudication §4. */
public enum StepName {
    /** rule 1: total -> eligible */ LINES,
    /** rule 2: eligible -> eligible less what the family account paid */ ACCOUNT,
    /** rule 2: eligible -> basic */ OUTPATIENT,
    /** rule 3: total -> eligible */ SINGLE_DISEASE_PRICE,
    /** rule 3: eligible -> basic */ SINGLE_DISEASE,
    /** rules 4 and 7: eligible -> eligible less deductible */ DEDUCTIBLE,
    /** rule 5: eligible -> basic */ BRACKETS,
    /** rule 6: basic -> basic */ FLOOR,
    /** rule 7: eligible -> basic */ MATERNITY,
    /** rule 7: eligible less deductible -> basic */ CHRONIC,
    /** rules 2, 7, 8 and 9: a payment -> what the ceiling leaves of it */ CEILING,
    /** rule 9: rest -> what the layer would pay of it */ SERIOUS_ILLNESS,
    /** rule 9: likewise */ MEDICAL_ASSISTANCE,
    /** rule 9: likewise */ GUARANTEE,
    /** rule 10: total -> self-pay */ SELF_PAY
}
