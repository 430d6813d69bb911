package io.dmsrocketmq.client;

import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.model.CreateUserRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The two ways of calling, which have to behave alike. */
enum CallMode {
  BLOCKING {
    @Override
    @Nullable String show(RocketMqClient client) {
      return client.instances().showInstance("i1").name();
    }

    @Override
    @Nullable String create(RocketMqClient client) {
      return client.users().createUser("i1", USER).accessKey();
    }
  },
  ASYNCHRONOUS {
    @Override
    @Nullable String show(RocketMqClient client) {
      return get(client.instances().showInstanceAsync("i1")).name();
    }

    @Override
    @Nullable String create(RocketMqClient client) {
      return get(client.users().createUserAsync("i1", USER)).accessKey();
    }
  };

  private static final CreateUserRequest USER =
      CreateUserRequest.builder().accessKey("user-name").secretKey("Sesame-0pen").build();

  /** Calls an operation that may be repeated. */
  abstract @Nullable String show(RocketMqClient client);

  /** Calls an operation that must not be repeated. */
  abstract @Nullable String create(RocketMqClient client);

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw (DmsException) e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
