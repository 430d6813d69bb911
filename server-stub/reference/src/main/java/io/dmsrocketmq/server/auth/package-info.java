/**
 * Who may do what: tenants, tokens, request signatures and permissions. It knows neither the web
 * framework nor the domain.
 */
@NullMarked
package io.dmsrocketmq.server.auth;

import org.jspecify.annotations.NullMarked;
