/** The pages. */
package io.heyi.app.web;
