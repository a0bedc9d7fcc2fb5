/** Who belongs to a household, with which cards and enrollments? */
package io.heyi.query.households;
