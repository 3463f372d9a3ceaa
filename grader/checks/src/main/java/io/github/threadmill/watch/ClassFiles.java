package io.github.threadmill.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class files of one submission, in memory. Nothing is loaded. Not to be changed once handed
 * out.
 */
public final class ClassFiles implements ClassSource {

  private final SortedMap<String, byte[]> byName;

  private ClassFiles(SortedMap<String, byte[]> byName) {
    this.byName = byName;
  }

  /**
   * Classes by internal name.
   *
   * @param byName {@code threadmill/fetcher/AsyncFetcher} to its bytes
   */
  public static ClassFiles of(Map<String, byte[]> byName) {
    return new ClassFiles(new TreeMap<>(byName));
  }

  /**
   * Every class file under a directory such as {@code target/classes}; {@code module-info} is left
   * out.
   */
  public static ClassFiles in(Path directory) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
          found.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the classes in " + directory, e);
    }
    return new ClassFiles(found);
  }

  /** These and others; where both have a class, the other's counts. */
  public ClassFiles and(ClassFiles others) {
    SortedMap<String, byte[]> all = new TreeMap<>(byName);
    all.putAll(others.byName);
    return new ClassFiles(all);
  }

  /** These without the classes that have a name of the kit's own. */
  public ClassFiles withoutKits() {
    SortedMap<String, byte[]> some = new TreeMap<>(byName);
    some.keySet().removeIf(name -> WatchingLoader.isKits(name.replace('/', '.')));
    return new ClassFiles(some);
  }

  /**
   * One of these with all of them that it names in its class file, and that those name in turn.
   *
   * @param internalName of a class; there is nothing to be reached if it is not among these
   */
  public ClassFiles reachedFrom(String internalName) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(internalName));
    while (!open.isEmpty()) {
      String next = open.remove();
      byte[] bytes = byName.get(next);
      if (bytes != null && found.putIfAbsent(next, bytes) == null) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
          if (entry instanceof ClassEntry type) {
            open.add(type.asInternalName());
          }
        }
      }
    }
    return new ClassFiles(found);
  }

  /** Internal names, sorted. */
  public SortedSet<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  @Override
  public byte @Nullable [] bytes(String internalName) {
    return byName.get(internalName);
  }
}
