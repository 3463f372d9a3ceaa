package io.github.threadmill.process;

import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.lab.FreshClasses;
import io.github.threadmill.watch.ClassFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The class path of workers: a folder with the student's classes, the checks', and the two of the
 * kit's that run in workers; and the API. Written from what this process has loaded its own from,
 * so that it does not matter where that was.
 */
final class WorkerClasses implements AutoCloseable {

  private final Path folder;

  private WorkerClasses(Path folder) {
    this.folder = folder;
  }

  /**
   * @param ofChecks any class of the checks', as for {@link FreshClasses#besides}
   */
  static WorkerClasses besides(Class<?> ofChecks) throws IOException {
    FreshClasses classes = FreshClasses.besides(ofChecks, bytes -> bytes, name -> false);
    Path folder = Files.createTempDirectory("workers");
    WorkerClasses written = new WorkerClasses(folder);
    written.write(classes.students());
    written.write(classes.checks()); // over whatever a student calls by the same name
    for (Class<?> own : List.of(WorkerMain.class, Report.class)) {
      String name = own.getName().replace('.', '/');
      try (InputStream bytes = own.getResourceAsStream("/" + name + ".class")) {
        written.write(name, Objects.requireNonNull(bytes).readAllBytes());
      }
    }
    return written;
  }

  String classPath() {
    try {
      Path api =
          Path.of(WorkerLauncher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return folder + File.pathSeparator + api;
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void write(ClassFiles classes) throws IOException {
    for (String name : classes.names()) {
      write(name, Objects.requireNonNull(classes.bytes(name)));
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name + ".class");
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      // a temporary folder; the system clears what is left
    }
  }
}
