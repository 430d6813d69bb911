package io.dmsrocketmq.contract.other;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dmsrocketmq.contract.state.CallerFacts;
import io.dmsrocketmq.contract.state.ConditionFacts;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.state.StateHandler;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.model.AvailabilityZone;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import io.dmsrocketmq.server.model.ErrorBody;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A server of somebody else for one family: the generated models and codes on the HTTP server of
 * the JDK. It has no test control; the handler of its states sits in the same process.
 */
final class OtherServer implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OWNER = "owner";
  private static final String POWERLESS = "powerless";

  private final HttpServer server;
  private volatile @Nullable ErrorCode condition;

  OtherServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(Operation.LIST_AVAILABILITY_ZONES.path(), this::listAvailabilityZones);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  StateHandler states() {
    return new States();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void listAvailabilityZones(HttpExchange exchange) throws IOException {
    ErrorCode refusal =
        refusal(String.valueOf(exchange.getRequestHeaders().getFirst("X-Auth-Token")));
    if (refusal == null) {
      answer(exchange, 200, zones());
    } else {
      answer(
          exchange,
          refusal.status(),
          ErrorBody.builder().errorCode(refusal.code()).errorMsg(refusal.message()).build());
    }
  }

  private @Nullable ErrorCode refusal(String token) {
    return switch (token) {
      case OWNER -> condition;
      case POWERLESS -> ErrorCode.PERMISSION_MISSING;
      default -> ErrorCode.TOKEN_INVALID;
    };
  }

  private static AvailabilityZonePage zones() {
    return AvailabilityZonePage.builder()
        .regionId("region-of-others")
        .availableZones(List.of(zone("a", true), zone("b", false)))
        .build();
  }

  private static AvailabilityZone zone(String name, boolean isDefault) {
    return AvailabilityZone.builder()
        .id("zone-" + name)
        .code("code-" + name)
        .name("Zone " + name)
        .port("443")
        .resourceAvailability("true")
        .defaultAz(isDefault)
        .remainTime(BigInteger.TEN.pow(18))
        .ipv6Enable(false)
        .soldOut(false)
        .build();
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Request-Id", UUID.randomUUID().toString());
    byte[] bytes = JSON.writeValueAsBytes(body);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private final class States implements StateHandler {

    private static final Map<Fact, String> TOKENS =
        Map.of(
            CallerFacts.MAY_EVERYTHING, OWNER,
            CallerFacts.LACKS_PERMISSIONS, POWERLESS,
            CallerFacts.IS_UNKNOWN, "unknown");
    private static final Map<Fact, ErrorCode> CONDITIONS =
        Map.of(
            ConditionFacts.LIMITS_CALLERS, ErrorCode.FLOW_CONTROL,
            ConditionFacts.FAILS, ErrorCode.INTERNAL_ERROR,
            ConditionFacts.IS_BUSY, ErrorCode.QUERY_BUSY);

    @Override
    public boolean offers(Fact fact) {
      return TOKENS.containsKey(fact) || CONDITIONS.containsKey(fact);
    }

    @Override
    public Map<String, Object> establish(Fact fact, Map<String, String> parameters) {
      String token = TOKENS.get(fact);
      if (token != null) {
        return Map.of(CallerFacts.TOKEN, token);
      }
      condition = CONDITIONS.get(fact);
      return Map.of();
    }

    @Override
    public void leave() {
      condition = null;
    }
  }
}
