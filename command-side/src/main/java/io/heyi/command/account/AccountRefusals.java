package io.heyi.command.account;

import io.heyi.benefits.Refusal;

/** Everything an account refuses. */
public final class AccountRefusals {

    private AccountRefusals() {
    }

    public static final class UnknownAccount extends Refusal {
        public UnknownAccount() {
            super("name", "没有这个账号", "there is no such account");
        }
    }

    public static final class AccountOpenedDifferently extends Refusal {
        public AccountOpenedDifferently() {
            super("owner", "账号名已被使用", "the name is already another account's");
        }
    }

    public static final class NotARoleForPeople extends Refusal {
        public NotARoleForPeople() {
            super("role", "医疗机构用签名令牌登录，不用账号", "hospitals sign their requests and have no accounts");
        }
    }

    public static final class RegionMissing extends Refusal {
        public RegionMissing() {
            super("region", "须给出 6、9 或 12 位行政区划代码；管理员不带区划", "an administrative code of 6, 9 or 12 digits is needed; none for an administrator");
        }
    }

    public static final class OwnRole extends Refusal {
        public OwnRole() {
            super("name", "不能决定自己账号的权限", "nobody decides on an account of their own");
        }
    }

    public static final class AccountIsDisabled extends Refusal {
        public AccountIsDisabled() {
            super("name", "账号已停用", "the account is disabled");
        }
    }
}
