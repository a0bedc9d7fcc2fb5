package io.heyi.query.fund;

/** What happened that money is owed or moved. */
public enum Kind {
    /** 缴费 */
    ENROLLED,
    /** 财政补助 */
    SUBSIDIZED,
    /** 退费 */
    REFUNDED,
    /** 结算 */
    SETTLED,
    /** 冲正 */
    REVERSED,
    /** 审核扣款 */
    DEDUCTED,
    /** 冲正退回扣款 */
    DEDUCTION_RETURNED,
    /** 拨付医疗机构 */
    REMITTED,
    /** 拨付退票 */
    REMITTANCE_RETURNED,
    /** 支付个人 */
    PAID,
    /** 支付退票 */
    PAYMENT_RETURNED,
    /** 抵扣 */
    OFFSET,
    /** 追回 */
    RECOVERED,
    /** 补助资金到账 */
    SUBSIDY_RECEIVED
}
