package io.heyi.benefits.plan;

/** A layer that pays on what the basic layer left (adjudication rule 9), by its key in the plan file. */
public enum Layer {
    /** 大病保险 */ SERIOUS_ILLNESS("seriousIllness"),
    /** 医疗救助 */ MEDICAL_ASSISTANCE("medicalAssistance"),
    /** 兜底保障 */ GUARANTEE("guarantee");

    private final String key;

    Layer(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The layer with this key, or null. */
    public static Layer ofKey(String key) {
        for (Layer layer : values()) {
            if (layer.key.equals(key)) {
                return layer;
            }
        }
        return null;
    }
}
