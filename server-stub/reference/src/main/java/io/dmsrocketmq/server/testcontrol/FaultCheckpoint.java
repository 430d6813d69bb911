package io.dmsrocketmq.server.testcontrol;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.ErrorAnswers;
import io.dmsrocketmq.server.http.AdmittedRequest;
import io.dmsrocketmq.server.http.Checkpoint;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Does to requests what the faults say, without holding a thread while they wait. */
public final class FaultCheckpoint implements Checkpoint {

  private static final int BAD_GATEWAY = 502;
  private static final int OK = 200;
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body>Bad gateway</body></html>";
  private static final String HALF = "{\"error_code\":\"DMS.";

  private final Faults faults;

  /**
   * Creates the checkpoint.
   *
   * @param faults the faults
   */
  public FaultCheckpoint(Faults faults) {
    this.faults = faults;
  }

  @Override
  public @Nullable Uni<Response> pass(AdmittedRequest request) {
    Faults.Encounter encounter = faults.meet(request.operation());
    Duration delay = encounter.delay();
    Fault end = encounter.end();
    if (delay.isZero()) {
      return end == null ? null : end(end, request.routing());
    }
    return Uni.createFrom()
        .item(encounter)
        .onItem()
        .delayIt()
        .by(delay)
        .onItem()
        .transformToUni(
            met -> end == null ? Uni.createFrom().nullItem() : end(end, request.routing()));
  }

  private static Uni<Response> end(Fault fault, RoutingContext routing) {
    if (fault.effect() != Fault.Effect.CUT) {
      return Uni.createFrom().item(answer(fault));
    }
    routing.request().connection().close();
    // An answer could still get through, so there is none; with the connection the request ends.
    return Uni.createFrom().nothing();
  }

  private static Response answer(Fault fault) {
    return switch (fault.effect()) {
      case ERROR -> error(fault);
      case HTML -> raw(fault, BAD_GATEWAY).type(MediaType.TEXT_HTML_TYPE).entity(PAGE).build();
      case GARBAGE -> raw(fault, OK).type(MediaType.APPLICATION_JSON_TYPE).entity(HALF).build();
      case EMPTY -> raw(fault, OK).build();
      case CUT, DELAY -> throw new IllegalStateException("Nothing is answered.");
    };
  }

  private static Response error(Fault fault) {
    DmsException refusal = DmsException.leftOpen(requireNonNull(fault.code()));
    return retryAfter(
            ErrorAnswers.builder(refusal.withStatus(fault.status(refusal.status()))), fault)
        .build();
  }

  private static Response.ResponseBuilder raw(Fault fault, int usual) {
    return retryAfter(Response.status(fault.status(usual)), fault);
  }

  private static Response.ResponseBuilder retryAfter(Response.ResponseBuilder answer, Fault fault) {
    Integer seconds = fault.retryAfter();
    return seconds == null ? answer : answer.header(HttpHeaders.RETRY_AFTER, seconds);
  }
}
