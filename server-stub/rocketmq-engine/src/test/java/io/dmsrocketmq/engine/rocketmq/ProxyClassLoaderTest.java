package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyClassLoaderTest {

  /** Something of the Java runtime remembers those of the first proxy of a process. */
  @Test
  void classes_ofAnyProxyButTheFirst_goWithIt(@TempDir Path directory) throws Exception {
    try (ExternalCluster cluster = ExternalCluster.start(directory)) {
      ended(cluster);

      WeakReference<ClassLoader> classes = ended(cluster);

      Eventually.await(
          "they are gone",
          () -> {
            System.gc();
            return classes.refersTo(null);
          });
    }
  }

  /** Gives the classes of a proxy that has ended. */
  private static WeakReference<ClassLoader> ended(ExternalCluster cluster) throws Exception {
    try (GrpcProxy proxy =
        ProxyClassLoader.start(
            new GrpcProxy.Plan(
                ExternalCluster.NAME,
                Ports.HOST,
                Ports.free(List.of()),
                cluster.nameServer(),
                false,
                new Credentials("name", new UserSecret("Example-Secret-1"))))) {
      return new WeakReference<>(proxy.getClass().getClassLoader());
    }
  }
}
