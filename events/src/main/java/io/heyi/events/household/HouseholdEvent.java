package io.heyi.events.household;

/** What happened to a household (户): who belongs to it. */
public sealed interface HouseholdEvent
        permits HouseholdRegistered, MembersAdded, MemberDied, MemberCategoryChanged, MemberJoined, MemberLeft, HeadChanged, MemberCorrected {

    String householdNo();
}
