/** The designated institutions over HTTP (定点医疗机构): what the county's office decides on them, and what they are on a day. */
package io.heyi.app.api.institution;
