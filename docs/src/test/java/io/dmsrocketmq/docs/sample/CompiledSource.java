package io.dmsrocketmq.docs.sample;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a text on the class path of the tests. */
public final class CompiledSource {

  private CompiledSource() {}

  /**
   * Compiles a class, or fails with what the compiler says.
   *
   * @param name of the class
   * @param source its text
   * @param directory for the class file
   */
  public static void compile(String name, String source, Path directory) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter findings = new StringWriter();
    List<String> options =
        List.of(
            "-d", directory.toString(),
            "-classpath", System.getProperty("java.class.path"),
            "-proc:none", "-implicit:none");
    var file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
          }
        };
    if (!compiler.getTask(findings, null, null, options, null, List.of(file)).call()) {
      throw new AssertionError("A sample does not compile:\n" + findings + "\n" + source);
    }
  }
}
