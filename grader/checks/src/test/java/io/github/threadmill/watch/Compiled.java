package io.github.threadmill.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory, against the test's own class path. */
public final class Compiled {

  private Compiled() {}

  /**
   * The class files of some sources, by the file name that each is to have: {@code
   * sample/Joins.java}.
   */
  public static ClassFiles sources(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (Memory files = new Memory(compiler.getStandardFileManager(problems, null, null))) {
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((name, text) -> units.add(new Source(name, text)));
      List<String> options = List.of("--release", "25", "-g", "-proc:none", "-Xlint:none");
      boolean compiled = compiler.getTask(null, files, problems, options, null, units).call();
      if (!compiled) {
        throw new IllegalStateException("sample does not compile: " + problems.getDiagnostics());
      }
      return ClassFiles.of(files.classes());
    } catch (IOException e) {
      throw new IllegalStateException("cannot compile in memory", e);
    }
  }

  /** One source whose package is {@code sample}. */
  public static ClassFiles source(String simpleName, String text) {
    return sources(Map.of("sample/" + simpleName + ".java", text));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name) {
      super(URI.create("memory:///" + name + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> outputs = new TreeMap<>();

    Memory(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return outputs.computeIfAbsent(className.replace('.', '/'), Output::new);
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new TreeMap<>();
      outputs.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
      return classes;
    }
  }
}
