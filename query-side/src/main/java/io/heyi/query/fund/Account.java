package io.heyi.query.fund;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The chart of accounts (会计科目). A code is stored with every posting and never changes.
 *
 * <p>Not here: what the household pays a hospital itself, which never is the fund's money.
 */
public enum Account {
    /** 银行存款: what the bank holds. */
    BANK("bank", "银行存款", Side.DEBIT),
    /** 应收补助款: what sources were granted to pay, less what was withdrawn and what came in. */
    RECEIVABLE("receivable/subsidies", "应收补助款", Side.DEBIT),
    /** 个人缴费收入: contributions, less what assistance pays of them. */
    INDIVIDUAL("contributions/individual", "个人缴费收入", Side.CREDIT),
    /** 中央财政补助收入. */
    FROM_CENTRAL("subsidies/central", "中央财政补助收入", Side.CREDIT),
    /** 省级财政补助收入. */
    FROM_PROVINCE("subsidies/province", "省级财政补助收入", Side.CREDIT),
    /** 县级财政补助收入. */
    FROM_COUNTY("subsidies/county", "县级财政补助收入", Side.CREDIT),
    /** 医疗救助资助参保收入. */
    FROM_ASSISTANCE("subsidies/assistance", "医疗救助资助收入", Side.CREDIT),
    /** 应付定点医疗机构款. */
    HOSPITALS("payable/hospital", "应付医疗机构款", Side.CREDIT),
    /** 应付参合人员款: claims brought to the counter. */
    RESIDENTS("payable/resident", "应付参合人员款", Side.CREDIT),
    /** 抵扣清算: what is withheld from one payment and paid back by it for another; nothing in sum, though not layer by layer. */
    OFFSETS("clearing/offset", "抵扣清算", Side.CREDIT),
    /** 家庭账户: set aside for households, still theirs. */
    FAMILY_ACCOUNT("family-account", "家庭账户", Side.CREDIT),
    /** 家庭账户划入: what was set aside for households. */
    SET_ASIDE("expense/family-account", "划入家庭账户支出", Side.DEBIT),
    BASIC("expense/basic", "基本补偿支出", Side.DEBIT),
    SERIOUS("expense/serious", "大病保险支出", Side.DEBIT),
    ASSISTANCE("expense/assistance", "医疗救助支出", Side.DEBIT),
    GUARANTEE("expense/guarantee", "兜底保障支出", Side.DEBIT),
    /** 审核扣款: what hospitals bear after review. */
    DEDUCTIONS("deductions", "审核扣款", Side.CREDIT);

    /** On which side a balance stands as a rule. */
    public enum Side {
        DEBIT, CREDIT
    }

    private static final Map<String, Account> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Account::code, Function.identity()));

    private final String code;
    private final String zh;
    private final Side side;

    Account(String code, String zh, Side side) {
        this.code = code;
        this.zh = zh;
        this.side = side;
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public Side side() {
        return side;
    }

    /** @throws IllegalStateException when no posting can be of such an account */
    public static Account of(String code) {
        Account account = BY_CODE.get(code);
        if (account == null) {
            throw new IllegalStateException("no account " + code);
        }
        return account;
    }
}
