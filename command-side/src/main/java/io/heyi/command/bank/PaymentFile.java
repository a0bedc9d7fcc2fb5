package io.heyi.command.bank;

import java.nio.charset.StandardCharsets;

import io.heyi.benefits.money.Money;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.csv.CsvLine;

/**
 * The file the bank pays from (docs/money.md): UTF-8 with a byte order mark, one line a payment in the order of the batch, money in yuan
 * with two decimals. It says nothing that its batch does not say, so it is the same however often it is drawn.
 */
public final class PaymentFile {

    private static final String[] COLUMNS = {"序号", "户名", "开户银行", "账号", "金额", "用途", "批次号"};

    private final String number;
    private final StringBuilder file = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
    private int lines;

    /** @param number of the batch, in every line */
    public PaymentFile(String number) {
        this.number = number;
        CsvLine header = new CsvLine();
        for (String column : COLUMNS) {
            header.text(column);
        }
        file.append(header);
    }

    /** A payment of nothing is none. */
    public PaymentFile pay(BankAccount account, Money amount, String purpose) {
        if (amount.isPositive()) {
            lines++;
            file.append(new CsvLine().plain(lines).text(account.holder()).text(account.bank()).text(account.number())
                    .plain(amount).text(purpose).text(number));
        }
        return this;
    }

    public byte[] bytes() {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
