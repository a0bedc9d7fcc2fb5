package io.heyi.events.household;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;

/**
 * One resident (居民) as the household register knows them.
 *
 * @param relation HEAD (户主), MEMBER or a closer word of the field
 * @param phone    may be empty
 * @param recordNo the 17-digit health record number (健康档案号), may be empty
 */
public record Member(ResidentNumber resident, String name, String relation, Category category, String phone, String recordNo) {

    /** Holds personal data, so it shows only the masked number. */
    @Override
    public String toString() {
        return "Member[" + resident + "]";
    }
}
