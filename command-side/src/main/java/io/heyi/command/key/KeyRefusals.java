package io.heyi.command.key;

import io.heyi.benefits.Refusal;

/** Everything an institution's key ring refuses. */
public final class KeyRefusals {

    private KeyRefusals() {
    }

    public static final class KeyOfUnknownInstitution extends Refusal {
        public KeyOfUnknownInstitution() {
            super("institution", "该机构不是定点机构", "the institution is not designated");
        }
    }

    public static final class UnknownKey extends Refusal {
        public UnknownKey() {
            super("keyId", "该机构没有此密钥", "the institution has no such key");
        }
    }

    public static final class KeyRegisteredDifferently extends Refusal {
        public KeyRegisteredDifferently() {
            super("keyId", "该密钥编号已登记，内容不同", "this key id is registered with other content");
        }
    }

    public static final class KeyEndsBeforeItBegins extends Refusal {
        public KeyEndsBeforeItBegins() {
            super("validTo", "截止日早于起始日", "the key ends before it begins");
        }
    }

    public static final class KeyValidTooLong extends Refusal {
        public KeyValidTooLong() {
            super("validTo", "密钥有效期不得超过三年", "a key is valid for three years at most");
        }
    }
}
