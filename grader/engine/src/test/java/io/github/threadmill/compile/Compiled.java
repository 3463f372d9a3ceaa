package io.github.threadmill.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.watch.ClassFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compiles sources into a folder, against the test's own class path. */
public final class Compiled {

  private Compiled() {}

  /** The class files of some sources, by the path that each is to have. */
  public static ClassFiles in(Path folder, Map<String, String> sources) {
    CompileResult result =
        new Javac().compile(new CompileJob(sources, classPath(), folder.toString()));
    assertThat(result.errors()).isEmpty();
    return ClassFiles.in(folder);
  }

  /** What this test sees. */
  public static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
  }
}
