package io.heyi.benchmarks.county;

import java.time.LocalDate;
import java.util.List;

import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.household.RegisterMembers;
import io.heyi.events.household.Member;
import io.heyi.benefits.money.Money;

/** A made-up household; all of its members are enrolled, or none. */
public record GeneratedHousehold(String number, String village, boolean enrolled, LocalDate paidOn, List<Person> members) {

    static final Money PREMIUM = Money.ofFen(2_000);

    public RegisterMembers register() {
        return new RegisterMembers(number, village, members.stream()
                .map(person -> new Member(person.number(), person.name(), relation(person), person.category(), "", "")).toList());
    }

    public EnrollMembers enroll() {
        int year = CountyGenerator.YEAR;
        return new EnrollMembers(number, year, EnrollmentWindow.UNTIL_END_OF_FEBRUARY.lastDay(year), members.stream()
                .map(person -> new Contribution(person.number(), PREMIUM, paidOn, "")).toList());
    }

    String relation(Person person) {
        return person == members.get(0) ? "HEAD" : "MEMBER";
    }
}
