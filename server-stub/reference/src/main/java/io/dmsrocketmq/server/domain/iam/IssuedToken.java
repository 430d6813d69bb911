package io.dmsrocketmq.server.domain.iam;

import io.dmsrocketmq.server.auth.Secret;
import io.dmsrocketmq.server.model.ObtainTokenResult;

/**
 * A new token and what is known about it.
 *
 * @param value what the header X-Subject-Token carries
 * @param body the body of the answer
 */
public record IssuedToken(Secret value, ObtainTokenResult body) {}
