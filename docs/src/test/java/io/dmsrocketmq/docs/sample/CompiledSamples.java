package io.dmsrocketmq.docs.sample;

import io.dmsrocketmq.client.RocketMqClient;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** The samples as a class, made by the compiler as a reader's would be. */
final class CompiledSamples implements AutoCloseable {

  private static final String NAME = "Samples";

  private final URLClassLoader loader;
  private final Class<?> type;

  CompiledSamples(List<Sample> samples, Path directory) throws Exception {
    CompiledSource.compile(NAME, source(samples), directory);
    URL[] places = {directory.toUri().toURL()};
    this.loader = new URLClassLoader(places, CompiledSamples.class.getClassLoader());
    this.type = loader.loadClass(NAME);
  }

  void run(Sample sample, RocketMqClient client, String instanceId) throws Exception {
    try {
      type.getMethod(sample.method(), RocketMqClient.class, String.class)
          .invoke(null, client, instanceId);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() instanceof Exception cause ? cause : thrown;
    }
  }

  private static String source(List<Sample> samples) {
    StringBuilder source =
        new StringBuilder(
            """
            import io.dmsrocketmq.client.*;
            import io.dmsrocketmq.client.api.*;
            import io.dmsrocketmq.client.model.*;
            import io.dmsrocketmq.client.operation.*;
            import io.dmsrocketmq.client.value.*;
            import java.math.*;
            import java.util.*;

            public final class Samples {
            """);
    for (Sample sample : samples) {
      source
          .append("  public static void ")
          .append(sample.method())
          .append("(RocketMqClient client, String instanceId) {\n")
          .append(JavaSample.of(sample))
          .append("\n  }\n");
    }
    return source.append("}\n").toString();
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
