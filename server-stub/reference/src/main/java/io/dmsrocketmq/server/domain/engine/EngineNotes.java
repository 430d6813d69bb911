package io.dmsrocketmq.server.domain.engine;

import java.util.Optional;

/**
 * What an engine remembers in the store, since the cluster itself has no place for it. It ends with
 * the instance.
 */
public interface EngineNotes {

  /**
   * Gives a note.
   *
   * @param instanceId the instance
   * @param name name of the note
   * @return the text, or nothing if there is none
   */
  Optional<String> find(String instanceId, String name);

  /**
   * Writes a note, in the place of a former one.
   *
   * @param instanceId the instance
   * @param name name of the note
   * @param text the text
   */
  void write(String instanceId, String name, String text);

  /**
   * Forgets a note.
   *
   * @param instanceId the instance
   * @param name name of the note
   */
  void erase(String instanceId, String name);

  /**
   * Gives something to an instance that only one can have.
   *
   * @param instanceId the instance, which may have it already
   * @param thing name of the thing
   * @return whether the instance has it now; if not, another one has
   */
  boolean claim(String instanceId, String thing);

  /**
   * Tells what was given to an instance.
   *
   * @param instanceId the instance
   * @return name of the thing, or nothing if there is none
   */
  Optional<String> claimed(String instanceId);
}
