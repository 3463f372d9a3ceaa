package io.github.threadmill.compile;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Keeps class files in memory until all of them are there: a few lines of source can become half a
 * gigabyte of classes. Finds no service on any class path: annotation processors can be switched
 * off by an option, but plugins of the compiler start by themselves. Not thread-safe.
 */
final class ClassOutput extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {

  private static final int MOST_CLASSES = 2_000;
  private static final int MOST_BYTES = 8 << 20;

  private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
  private final Map<String, String> onDisk = new HashMap<>();
  private ByteArrayOutputStream last = new ByteArrayOutputStream();
  private long bytes;

  ClassOutput(StandardJavaFileManager files) {
    super(files);
  }

  /**
   * @throws RefusedSourceException if there is more by now than anybody needs
   */
  void requireSmall() {
    if (classes.size() > MOST_CLASSES) {
      throw new RefusedSourceException(
          "the code has more than %,d classes; hand in fewer".formatted(MOST_CLASSES));
    }
    if (bytes + last.size() > MOST_BYTES) {
      throw new RefusedSourceException(
          "the code compiles to more than %d MiB of classes; make its constants and methods smaller"
              .formatted(MOST_BYTES >> 20));
    }
  }

  /**
   * Writes all class files.
   *
   * @param folder must exist
   * @throws IOException if it cannot be written to
   */
  void writeTo(Path folder) throws IOException {
    for (Entry<String, ByteArrayOutputStream> each : classes.entrySet()) {
      Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue().toByteArray());
    }
  }

  /**
   * @throws RefusedSourceException for one class too many, or a name that not every disk can hold
   */
  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    ClassName.requirePortable(className);
    String other = onDisk.put(ClassName.onDisk(className), className);
    if (other != null && !other.equals(className)) {
      throw new RefusedSourceException(
          "the classes %s and %s differ in upper and lower case alone, and many disks take them for"
                  .formatted(other, className)
              + " the same; rename one");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    classes.put(className, content);
    bytes += last.size();
    last = content;
    requireSmall();
    return new InMemory(className, content);
  }

  @Override
  public @Nullable ClassLoader getClassLoader(Location location) {
    return null;
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, @Nullable Iterable<? extends File> path)
      throws IOException {
    fileManager.setLocation(location, path);
  }

  @Override
  public @Nullable Iterable<? extends File> getLocation(Location location) {
    return fileManager.getLocation(location);
  }

  private static final class InMemory extends SimpleJavaFileObject {

    private final OutputStream content;

    InMemory(String className, OutputStream content) {
      super(URI.create("class:/" + Integer.toHexString(className.hashCode())), Kind.CLASS);
      this.content = content;
    }

    @Override
    public OutputStream openOutputStream() {
      return content;
    }
  }
}
