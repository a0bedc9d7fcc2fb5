package io.heyi.events.counter;

/** Where an application stands. */
public enum ApplicationState {
    /** 已录入 */ ENTERED,
    /** 已退回 */ RETURNED,
    /** 已初审 */ CHECKED,
    /** 已复核一次，尚需第二人 */ APPROVED_ONCE,
    /** 已复核 */ APPROVED,
    /** 已结算，待支付 */ SETTLED,
    /** 已支付 */ PAID,
    /** 结算已冲正 */ REVERSED,
    /** 已撤回 */ WITHDRAWN
}
