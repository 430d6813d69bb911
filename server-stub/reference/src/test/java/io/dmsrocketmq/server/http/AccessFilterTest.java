package io.dmsrocketmq.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.api.Operation;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.junit.jupiter.api.Test;

class AccessFilterTest {

  @Test
  void admit_ofAMethodThatIsNoOperation_letsNobodyIn() {
    AccessFilter filter =
        new AccessFilter(
            (request, operation, projectId) -> {
              throw new AssertionError("nobody asks for " + operation);
            },
            new CurrentCaller(),
            new Checkpoints(List.of()));

    assertThatThrownBy(
            () ->
                filter.admit(
                    empty(ContainerRequestContext.class),
                    new Unknown(),
                    empty(RoutingContext.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("helper");
  }

  @Test
  void operations_ofAProject_haveAnAction() {
    assertThat(Operation.values())
        .filteredOn(operation -> operation.path().contains("{project_id}"))
        .isNotEmpty()
        .allSatisfy(operation -> assertThat(operation.action()).isNotNull());
  }

  @Test
  void operations_forStrangers_areTheOneThatGivesOutTokens() {
    assertThat(Arrays.stream(Operation.values()).filter(operation -> !operation.authenticated()))
        .containsExactly(Operation.OBTAIN_TOKEN);
  }

  private static <T> T empty(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new AssertionError(method);
            }));
  }

  private static final class Unknown implements SimpleResourceInfo {

    @Override
    public Class<?> getResourceClass() {
      return AccessFilterTest.class;
    }

    @Override
    public String getMethodName() {
      return "helper";
    }

    @Override
    public Class<?>[] parameterTypes() {
      return new Class<?>[0];
    }
  }
}
