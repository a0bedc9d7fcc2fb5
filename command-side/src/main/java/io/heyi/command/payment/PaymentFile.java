package io.heyi.command.payment;

import java.nio.charset.StandardCharsets;

import io.heyi.events.csv.CsvLine;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentItem;

/**
 * The file the bank pays from (docs/money.md): UTF-8 with a byte order mark, one line a payment in the order of the batch, money in yuan
 * with two decimals. It says nothing that the batch does not say, so it is the same however often it is drawn.
 */
final class PaymentFile {

    private static final String[] COLUMNS = {"序号", "户名", "开户银行", "账号", "金额", "用途", "批次号"};
    private static final String PURPOSE = "医疗补偿";

    private PaymentFile() {
    }

    static byte[] of(PaymentBatchDrawnUp batch) {
        StringBuilder file = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        CsvLine header = new CsvLine();
        for (String column : COLUMNS) {
            header.text(column);
        }
        file.append(header);
        int number = 0;
        for (PaymentItem item : batch.items()) {
            number++;
            file.append(new CsvLine().plain(number).text(item.payee()).text(item.bank()).text(item.account())
                    .plain(item.amounts().total()).text(PURPOSE + " " + item.claimId().number()).text(batch.batchNo()));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
