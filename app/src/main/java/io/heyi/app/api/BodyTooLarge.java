package io.heyi.app.api;

import java.io.IOException;

import org.springframework.util.unit.DataSize;

/** A body goes on beyond its limit. */
final class BodyTooLarge extends IOException {

    static final String NAME = "content-too-large";

    private final String limit;

    BodyTooLarge(DataSize limit) {
        super("a body is too large");
        this.limit = limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
    }

    String zh() {
        return "请求正文超过上限 " + limit + "，请分批上传";
    }

    String en() {
        return "the body is larger than " + limit + ", send batches";
    }
}
