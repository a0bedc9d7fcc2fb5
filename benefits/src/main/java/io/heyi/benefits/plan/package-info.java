/** The benefit plan (补偿方案), key for key as its file says it, and what it must not contradict. */
package io.heyi.benefits.plan;
