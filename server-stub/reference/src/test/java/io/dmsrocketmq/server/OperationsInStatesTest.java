package io.dmsrocketmq.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.ServerSettings.Switches;
import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.auth.Tenants;
import io.dmsrocketmq.server.auth.Tokens;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.InstanceOperations;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.http.CurrentCaller;
import io.dmsrocketmq.server.it.RecordedRequests;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlSigningKeyStore;
import io.dmsrocketmq.server.testing.TestDatabase;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every operation on an instance in every state, with the recorded requests. */
@ExtendWith(TestDatabase.class)
class OperationsInStatesTest {
  private static final Pattern WORD = Pattern.compile("(?:^|-)(\\w)");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<ErrorCode> REFUSALS =
      Set.of(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS, ErrorCode.RESIZE_ORDER_IN_PROGRESS);

  private final InstanceFixture fixture;
  private final Services services;

  OperationsInStatesTest(Database database) {
    fixture = new InstanceFixture(database);
    services =
        Services.of(
            new Services.Parts(
                settings(),
                InstanceFixture.CONTRACT,
                database,
                fixture.store,
                fixture.jobs,
                new LocalEngine(database, fixture.clock),
                fixture.transitions,
                Accounts.UNKNOWN,
                new Tenants(List.of(DemoTenant.user())),
                new Tokens(new SqlSigningKeyStore(database), fixture.clock)));
  }

  private ServerSettings settings() {
    return new ServerSettings(
        Path.of(""),
        null,
        false,
        null,
        true,
        null,
        Map.of(),
        fixture.clock,
        EngineChoice.LOCAL,
        Switches.OFF);
  }

  static Stream<Operation> operationsOnInstances() {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.path().contains("{instance_id}"));
  }

  @ParameterizedTest
  @MethodSource("operationsOnInstances")
  void operation_inEveryState_isRefusedForItExactlyWhereTheTableSaysSo(Operation operation)
      throws Exception {
    for (InstanceStatus status : InstanceStatus.values()) {
      String id = fixture.createRunning("name-" + status);
      fixture.setStatus(id, status);

      ErrorCode refusal = call(operation, id);

      assertThat(refusal != null && REFUSALS.contains(refusal))
          .as("%s, answered with %s, is refused for the state %s", operation, refusal, status)
          .isEqualTo(!InstanceOperations.allows(operation, status));
    }
  }

  private @Nullable ErrorCode call(Operation operation, String instanceId) throws Exception {
    String family =
        WORD.matcher(operation.family())
            .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    Class<?> resource = Class.forName("io.dmsrocketmq.server.resource." + family + "Resource");
    Method method =
        Arrays.stream(resource.getInterfaces()[0].getMethods())
            .filter(candidate -> candidate.getName().equals(operation.id()))
            .findFirst()
            .orElseThrow();
    Object[] arguments =
        Arrays.stream(method.getParameters())
            .map(parameter -> argument(operation, parameter, instanceId))
            .toArray();
    try {
      method.invoke(make(resource), arguments);
      return null;
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof DmsException refusal) {
        return refusal.code();
      }
      throw thrown;
    }
  }

  private Object make(Class<?> resource) throws Exception {
    Constructor<?> constructor = resource.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(
        Arrays.stream(constructor.getParameterTypes()).map(this::part).toArray());
  }

  private Object part(Class<?> type) {
    if (type == CurrentCaller.class) {
      return new CurrentCaller();
    }
    return Arrays.stream(Services.class.getDeclaredMethods())
        .filter(method -> method.getReturnType() == type && method.getParameterCount() == 0)
        .map(this::service)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No service is a " + type));
  }

  private Object service(Method accessor) {
    try {
      return accessor.invoke(services);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("A service has no accessor", impossible);
    }
  }

  private @Nullable Object argument(Operation operation, Parameter parameter, String instanceId) {
    PathParam inPath = parameter.getAnnotation(PathParam.class);
    QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
    try {
      if (inPath != null) {
        return inPath(inPath.value(), instanceId);
      }
      if (inQuery != null) {
        DefaultValue otherwise = parameter.getAnnotation(DefaultValue.class);
        String recorded = RecordedRequests.parameter(operation, inQuery.value());
        String text = recorded == null && otherwise != null ? otherwise.value() : recorded;
        return text == null ? null : JSON.convertValue(text, parameter.getType());
      }
      return JSON.readValue(requireNonNull(RecordedRequests.body(operation)), parameter.getType());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private String inPath(String name, String instanceId) {
    return switch (name) {
      case "project_id" -> fixture.project;
      case "instance_id" -> instanceId;
      case "engine" -> "reliability";
      default -> "sample";
    };
  }
}
