package io.dmsrocketmq.server;

import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.transitions.Transition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line, the environment and the configuration file decide about a server.
 *
 * @param dataDirectory where the embedded database keeps its files
 * @param databaseUrl JDBC URL of another database, or null for the embedded one
 * @param authenticationEnforced whether requests need a valid token or signature
 * @param configFile the file with the tenants, or null
 * @param demoTenant whether the demo tenant, whose secrets are public, is there
 * @param tenant one more tenant, or null
 * @param transitionDelays how long changes of state take
 * @param clock the source of time
 * @param engine what is behind the instances
 * @param switches what is off unless it is asked for
 */
public record ServerSettings(
    Path dataDirectory,
    @Nullable String databaseUrl,
    boolean authenticationEnforced,
    @Nullable Path configFile,
    boolean demoTenant,
    @Nullable ExtraTenant tenant,
    Map<Transition, Duration> transitionDelays,
    Clock clock,
    EngineChoice engine,
    Switches switches) {

  ServerSettings withClock(Clock other) {
    return new ServerSettings(
        dataDirectory,
        databaseUrl,
        authenticationEnforced,
        configFile,
        demoTenant,
        tenant,
        transitionDelays,
        other,
        engine,
        switches);
  }

  /** Leaves out what may hold secrets. */
  @Override
  public String toString() {
    return "ServerSettings[dataDirectory="
        + dataDirectory
        + ", databaseUrl="
        + (databaseUrl == null ? "none" : "***")
        + ", authenticationEnforced="
        + authenticationEnforced
        + ", configFile="
        + configFile
        + ", demoTenant="
        + demoTenant
        + ", tenant="
        + tenant
        + ", transitionDelays="
        + transitionDelays
        + ", engine="
        + engine
        + ", switches="
        + switches
        + "]";
  }

  /**
   * A tenant that the command line adds.
   *
   * @param projectId identifier of the project
   * @param accessKey access key for signed requests, or null
   * @param secretKey secret key that belongs to the access key, or null
   * @param token a token that the server accepts as it stands, or null
   */
  public record ExtraTenant(
      String projectId,
      @Nullable String accessKey,
      @Nullable String secretKey,
      @Nullable String token) {

    /** Leaves the secrets out. */
    @Override
    public String toString() {
      return "ExtraTenant[projectId=" + projectId + ", accessKey=" + accessKey + "]";
    }
  }

  /**
   * What is off unless it is asked for.
   *
   * @param testControl whether tests can control the server
   * @param reading whether tables or examples hold
   * @param strict whether unknown fields and parameters are refused
   */
  public record Switches(boolean testControl, Reading reading, boolean strict) {

    /** Everything off. */
    public static final Switches OFF = new Switches(false, Reading.TABLES, false);
  }
}
