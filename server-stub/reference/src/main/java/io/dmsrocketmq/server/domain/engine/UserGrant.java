package io.dmsrocketmq.server.domain.engine;

/**
 * The right that one user has to one topic or consumer group.
 *
 * @param userName name of the user
 * @param addresses from where the user may connect, as it was given
 * @param admin whether the user may do everything
 * @param right the right
 */
public record UserGrant(String userName, String addresses, boolean admin, AccessRight right) {}
