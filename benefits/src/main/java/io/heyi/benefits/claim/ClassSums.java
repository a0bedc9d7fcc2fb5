package io.heyi.benefits.claim;

import io.heyi.benefits.money.Money;

/** What a claim without charge lines cost in each class of the catalogue, in fen. */
public record ClassSums(Money classA, Money classB, Money classC) {

    public ClassSums {
        Amounts.check("classA", classA);
        Amounts.check("classB", classB);
        Amounts.check("classC", classC);
    }

    public Money total() {
        return classA.plus(classB).plus(classC);
    }
}
