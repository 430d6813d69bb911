package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** The lines of Java in the guide to this engine, as a program. */
final class GuideProgram {
  private static final Path GUIDE = Path.of("..", "..", "docs", "guides", "real-rocketmq.md");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private GuideProgram() {}

  /** Runs the lines, to which the address of a name server is known. */
  static void run(String nameServerAddress, Path directory) throws Exception {
    compile(
        """
        import static java.nio.charset.StandardCharsets.UTF_8;

        import org.apache.rocketmq.client.producer.DefaultMQProducer;
        import org.apache.rocketmq.common.message.Message;

        public final class Program {
          public static void run(String nameServerAddress) throws Exception {
        %s
            producer.shutdown();
          }
        }
        """
            .formatted(lines()),
        directory);
    URL[] places = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, GuideProgram.class.getClassLoader())) {
      loader.loadClass("Program").getMethod("run", String.class).invoke(null, nameServerAddress);
    }
  }

  private static String lines() throws Exception {
    List<String> fragments =
        JAVA.matcher(Files.readString(GUIDE)).results().map(found -> found.group(1)).toList();
    assertThat(fragments).hasSize(1);
    return fragments.get(0);
  }

  private static void compile(String text, Path directory) throws Exception {
    Path source = Files.writeString(directory.resolve("Program.java"), text);
    ByteArrayOutputStream findings = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                findings,
                findings,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                source.toString());
    assertThat(exit).as(findings.toString(StandardCharsets.UTF_8)).isZero();
  }
}
