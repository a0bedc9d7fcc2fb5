/** The hospital's channel (定点医疗机构接口): eligibility, stays, trial, settlement, reversal and reconciliation, each hospital for itself. */
package io.heyi.app.api.channel;
