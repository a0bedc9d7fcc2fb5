package io.heyi.app.api;

import java.util.List;

import io.heyi.command.intake.file.Rejection;

/** A file that is taken whole or not at all holds rows that cannot be taken: each is named, by line, column and reason. */
public final class RowsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;
    private final String zh;
    private final String en;

    /**
     * @param rows     of the file
     * @param rejected how many of them cannot be taken
     */
    public RowsRefused(long rows, long rejected, List<Rejection> rejections) {
        this.rejections = List.copyOf(rejections);
        this.zh = rows + " 行中有 " + rejected + " 行不能接收，文件要么全部接收，要么全不接收";
        this.en = rejected + " of " + rows + " rows cannot be taken; the file is taken whole or not at all";
    }

    List<Rejection> rejections() {
        return rejections;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
