package io.dmsrocketmq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that the packaged library carries. */
class ServerDistributionIT {

  @Test
  void unpacked_byManyAtOnce_isThereOnceAndWhole(@TempDir Path cache) throws Exception {
    ExecutorService builds = Executors.newFixedThreadPool(4);
    try {
      Callable<Path> build = () -> ServerDistribution.unpacked(cache);
      List<Future<Path>> found =
          builds.invokeAll(IntStream.range(0, 4).mapToObj(number -> build).toList());
      for (Future<Path> jar : found) {
        assertThat(jar.get()).isRegularFile().isEqualTo(found.get(0).get());
      }
    } finally {
      builds.shutdown();
    }

    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void unpacked_whenItIsThere_isTakenAsItIs(@TempDir Path cache) throws Exception {
    Path jar = ServerDistribution.unpacked(cache);
    FileTime then = FileTime.fromMillis(0);
    Files.setLastModifiedTime(jar, then);

    assertThat(ServerDistribution.unpacked(cache)).isEqualTo(jar);

    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(then);
  }

  @Test
  void classPath_ofUsers_holdsNothingOfTheServer() {
    String classPath = System.getProperty("java.class.path");

    assertThat(
            Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .collect(Collectors.joining(" ")))
        .contains("dms-rocketmq-client")
        .doesNotContain("quarkus", "vertx", "h2-", "dms-rocketmq-server");
    assertThatThrownBy(() -> Class.forName("io.dmsrocketmq.server.ServerMain"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
