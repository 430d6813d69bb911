package io.dmsrocketmq.server.auth;

import org.jspecify.annotations.Nullable;

/**
 * A pair of keys that signs requests.
 *
 * @param id the access key (AK), which travels with the request
 * @param secret the secret key (SK), which signs it
 * @param securityToken what the header X-Security-Token has to carry; null for permanent keys
 */
public record AccessKey(String id, Secret secret, @Nullable Secret securityToken) {}
