/** The benefit plans over HTTP (补偿方案): what a version would change, and what is published. */
package io.heyi.app.api.plan;
