package io.dmsrocketmq.server.error;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.InstancesApi;
import io.dmsrocketmq.server.model.ErrorBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
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
}
