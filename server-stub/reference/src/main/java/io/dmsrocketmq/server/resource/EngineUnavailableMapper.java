package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.ErrorAnswers;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Answers what the engine cannot do at present. What it said is for the log alone. */
@Provider
public final class EngineUnavailableMapper implements ExceptionMapper<EngineUnavailableException> {
  private static final Logger LOG = Logger.getLogger(EngineUnavailableMapper.class);

  /** Makes the mapper; the container calls this. */
  public EngineUnavailableMapper() {}

  @Override
  public Response toResponse(EngineUnavailableException failure) {
    LOG.warnf(failure.getCause(), "The engine cannot be used: %s", failure.getMessage());
    return ErrorAnswers.builder(
            DmsException.of(ErrorCode.QUERY_BUSY, String.valueOf(failure.getMessage())))
        .build();
  }
}
