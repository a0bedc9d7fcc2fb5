package io.heyi.benefits;

/**
 * A refusal by name: what was asked is not done, and the caller is told which rule stands against it, in Chinese and in English.
 * It is an expected answer, not a defect, so it carries no stack trace and is cheap to throw.
 */
public abstract class Refusal extends RuntimeException {

    private final String field;
    private final String zh;

    /**
     * @param field the field at fault, or null when no single field is
     * @param zh    the reason in Chinese; must hold no personal data
     * @param en    the reason in English; must hold no personal data
     */
    protected Refusal(String field, String zh, String en) {
        super(en, null, false, false);
        this.field = field;
        this.zh = zh;
    }

    /** The name callers may rely on. */
    public String name() {
        return getClass().getSimpleName();
    }

    /** The field at fault, or null. */
    public String field() {
        return field;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return getMessage();
    }
}
