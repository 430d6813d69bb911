package io.dmsrocketmq.server.domain.engine;

import java.util.Optional;

/**
 * The users of instances, by whose names and secrets producers and consumers log on. Names are
 * compared with regard to case. Rights to a topic or a consumer group end with its deletion.
 */
public interface UserEngine {

  /**
   * Creates a user.
   *
   * @param instance the instance
   * @param user the user, whose name is free
   * @param secret what the user logs on with
   */
  void create(EngineInstance instance, UserState user, UserSecret secret);

  /**
   * Finds a user.
   *
   * @param instance the instance
   * @param name name of the user
   * @return the user, or nothing if there is none of this name
   */
  Optional<UserState> find(EngineInstance instance, String name);

  /**
   * Lists users, ordered by name.
   *
   * @param instance the instance
   * @param limit how many at most
   * @param offset how many to skip
   * @return the users of the page, and how many there are on all pages together
   */
  EnginePage<UserState> list(EngineInstance instance, int limit, int offset);

  /**
   * Gives a user new values. The secret stays.
   *
   * @param instance the instance
   * @param user the new state of a user who exists
   */
  void update(EngineInstance instance, UserState user);

  /**
   * Gives a user another secret. The former one is of no use any more.
   *
   * @param instance the instance
   * @param name name of a user who exists
   * @param secret what the user logs on with from now on
   */
  void changeSecret(EngineInstance instance, String name, UserSecret secret);

  /**
   * Tells whether somebody who logs on in this way is let in. No engine gives a secret back, so
   * that this is the only question about it.
   *
   * @param instance the instance
   * @param name name of a user, who need not exist
   * @param candidate what is taken for the secret
   * @return whether the user exists and this is the secret
   */
  boolean isSecretOf(EngineInstance instance, String name, UserSecret candidate);

  /**
   * Deletes a user with all rights. A name without a user is passed over.
   *
   * @param instance the instance
   * @param name name of the user
   */
  void delete(EngineInstance instance, String name);

  /**
   * Lists the users who have a right of their own to a topic or a consumer group, ordered by name.
   * Defaults do not count.
   *
   * @param instance the instance
   * @param kind what the name is of
   * @param name name of a topic or a consumer group
   * @param limit how many at most
   * @param offset how many to skip
   * @return the rights of the page, and how many there are on all pages together
   */
  EnginePage<UserGrant> grants(
      EngineInstance instance, ResourceKind kind, String name, int limit, int offset);
}
