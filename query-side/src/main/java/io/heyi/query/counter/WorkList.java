package io.heyi.query.counter;

import java.util.List;

import io.heyi.events.counter.ApplicationState;

/** The piles on the counter's desks. */
public enum WorkList {
    /** 待初审 */ TO_BE_CHECKED(ApplicationState.ENTERED),
    /** 已退回，待更正 */ TO_BE_CORRECTED(ApplicationState.RETURNED, ApplicationState.REVERSED),
    /** 待复核 */ TO_BE_APPROVED(ApplicationState.CHECKED, ApplicationState.APPROVED_ONCE),
    /** 待结算 */ TO_BE_SETTLED(ApplicationState.APPROVED),
    /** 待支付: settled, not reversed since, and something is due */ TO_BE_PAID(ApplicationState.SETTLED),
    /** 已结算 */ SETTLED(ApplicationState.SETTLED, ApplicationState.PAID),
    /** 已支付 */ PAID(ApplicationState.PAID),
    /** 已撤回 */ WITHDRAWN(ApplicationState.WITHDRAWN),
    ALL(ApplicationState.values());

    private final List<ApplicationState> states;

    WorkList(ApplicationState... states) {
        this.states = List.of(states);
    }

    String[] states() {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
