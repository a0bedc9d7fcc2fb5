package io.heyi.query.knownat;

import io.heyi.benefits.Refusal;

/** The projections have not applied an event yet that the answer must include. To answer all the same would be a wrong figure. */
public final class ReadSideBehind extends Refusal {

    private final long asked;
    private final long applied;

    public ReadSideBehind(long asked, long applied) {
        super(null, "查询数据尚未更新到位置 %d（目前为 %d），请稍后再试".formatted(asked, applied),
                "the figures are not up to position %d yet (they are at %d): ask again shortly".formatted(asked, applied));
        this.asked = asked;
        this.applied = applied;
    }

    public long asked() {
        return asked;
    }

    public long applied() {
        return applied;
    }
}
