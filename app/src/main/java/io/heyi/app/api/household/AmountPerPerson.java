package io.heyi.app.api.household;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.heyi.benefits.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** What is paid for one person and year: not less than nothing, at most 100000 yuan. Absent is for {@code @NotNull} to refuse. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AmountPerPerson.Check.class)
@interface AmountPerPerson {

    String message() default "out of range";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares in fen. */
    final class Check implements ConstraintValidator<AmountPerPerson, Money> {

        private static final Money MOST = Money.parse("100000.00");

        @Override
        public boolean isValid(Money amount, ConstraintValidatorContext context) {
            return amount == null || !amount.isNegative() && amount.compareTo(MOST) <= 0;
        }
    }
}
