package io.dmsrocketmq.server.error;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.InstancesApi;
import io.dmsrocketmq.server.api.MigrationTasksApi;
import io.dmsrocketmq.server.model.ErrorBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebApplicationExceptionMapperTest {

  private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
  private final WebApplicationExceptionMapper mapper =
      new WebApplicationExceptionMapper(
          new ListInstances(),
          answering(UriInfo.class, Map.of("getQueryParameters", query)),
          new UnexpectedExceptionMapper(answering(RoutingContext.class, Map.of())));

  private void assertRefused(WebApplicationException fault, int status, ErrorCode code) {
    Response answer = mapper.toResponse(fault);

    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(((ErrorBody) answer.getEntity()).errorCode()).isEqualTo(code.code());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 411, 417, 431})
  void toResponse_ofAClientsFaultWithoutACodeOfItsOwn_isAnInvalidRequest(int status) {
    assertRefused(new ClientErrorException(status), 400, ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void toResponse_ofANumberThatCannotBeFound_isAnInvalidRequest() {
    assertRefused(
        new NotFoundException(new NumberFormatException()),
        400,
        ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void toResponse_ofANumberThatCanBeFound_hasTheCodeOfTheParameter() {
    query.add("limit", "many");

    assertRefused(
        new NotFoundException(new NumberFormatException()),
        400,
        ErrorCode.of("DMS.10240042").orElseThrow());
  }

  @Test
  void toResponse_ofAnOperationThatIsNotThereYet_namesIt() {
    Response answer =
        mapper.toResponse(new ServerErrorException("", Response.Status.NOT_IMPLEMENTED));

    assertThat(answer.getStatus()).isEqualTo(501);
    ErrorBody body = (ErrorBody) answer.getEntity();
    assertThat(body.errorCode()).isEqualTo(ErrorCode.METHOD_NOT_ALLOWED.code());
    assertThat(body.errorMsg()).contains("listInstances is not implemented yet");
  }

  @Test
  void toResponse_ofAWordThatIsNoTruthValue_hasTheNameOfTheParameter() {
    query.add("overwrite", "yes");

    Response answer =
        new WebApplicationExceptionMapper(
                new CreateMigrationTask(),
                answering(UriInfo.class, Map.of("getQueryParameters", query)),
                new UnexpectedExceptionMapper(answering(RoutingContext.class, Map.of())))
            .toResponse(new NotFoundException(new IllegalArgumentException()));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(((ErrorBody) answer.getEntity()).errorMsg())
        .contains("overwrite must be true or false");
  }

  @Test
  void toResponse_ofAnUnknownPath_keepsItsStatus() {
    assertThat(mapper.toResponse(new NotFoundException()).getStatus()).isEqualTo(404);
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    Object made =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName()));
    return requireNonNull(type.cast(made));
  }

  /** Says that the method for lists of instances was called. */
  private static final class ListInstances implements ResourceInfo {

    @Override
    public Method getResourceMethod() {
      return Arrays.stream(InstancesApi.class.getMethods())
          .filter(method -> method.getName().equals("listInstances"))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public Class<?> getResourceClass() {
      return Implementer.class;
    }
  }

  private static final class Implementer implements InstancesApi {}

  /** Says that the method for new migration tasks was called. */
  private static final class CreateMigrationTask implements ResourceInfo {

    @Override
    public Method getResourceMethod() {
      return Arrays.stream(MigrationTasksApi.class.getMethods())
          .filter(method -> method.getName().equals("createMigrationTask"))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public Class<?> getResourceClass() {
      return Migrator.class;
    }
  }

  private static final class Migrator implements MigrationTasksApi {}
}
