package io.github.threadmill.gate;

import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who inherits what from whom, read from class files; nothing is loaded. The JDK's and the kit's
 * are read once. Thread-safe.
 */
final class Ancestry {

  private record Type(List<String> parents, Set<String> members) {}

  /** Far more than any class of the JDK has above it; keeps the work in proportion. */
  private static final int MOST = 100;

  private static final Type UNKNOWN = new Type(List.of(), Set.of());

  private final Map<String, Type> known;
  private final Map<String, List<String>> orders = new ConcurrentHashMap<>();
  private final Function<String, Type> reader;

  private Ancestry(Map<String, Type> known, Function<String, Type> reader) {
    this.known = known;
    this.reader = reader;
  }

  /** Of the classes that the grader itself can see. */
  static Ancestry ofJdkAndKit() {
    return new Ancestry(new ConcurrentHashMap<>(), Ancestry::onClassPath);
  }

  /** With the classes of a submission in front. */
  Ancestry and(ClassFiles submission) {
    return new Ancestry(
        new ConcurrentHashMap<>(),
        name -> {
          byte[] bytes = submission.bytes(name);
          return bytes == null ? type(name) : parsed(bytes);
        });
  }

  /** The class that a reference's member comes from: its owner, or the first above that has it. */
  Optional<String> declaring(Member member) {
    String wanted = member.name() + member.descriptor();
    return upwards(member.owner()).stream()
        .filter(name -> type(name).members().contains(wanted))
        .findFirst();
  }

  /** The class and all that is above it. */
  List<String> lineage(String type) {
    return upwards(type);
  }

  boolean isSubtype(String type, String ancestor) {
    return upwards(type).contains(ancestor);
  }

  /** Whether more classes and interfaces stand above a class than are looked at. */
  boolean isTooDeep(String type) {
    return upwards(type).size() > MOST;
  }

  private List<String> upwards(String type) {
    List<String> found = orders.get(type);
    if (found == null) {
      found = order(type);
      orders.put(type, found);
    }
    return found;
  }

  /** The class, its superclasses, then all their interfaces: the order in which the JVM looks. */
  private List<String> order(String type) {
    Set<String> order = new LinkedHashSet<>();
    for (String name = type; name != null && order.add(name); name = superclass(name)) {
      if (order.size() > MOST) {
        return List.copyOf(order);
      }
    }
    Deque<String> next = new ArrayDeque<>(order);
    while (!next.isEmpty() && order.size() <= MOST) {
      for (String parent : type(next.removeFirst()).parents()) {
        if (order.add(parent)) {
          next.add(parent);
        }
      }
    }
    return List.copyOf(order);
  }

  private @Nullable String superclass(String name) {
    List<String> parents = type(name).parents();
    return parents.isEmpty() ? null : parents.getFirst();
  }

  private Type type(String name) {
    // Not computeIfAbsent: reading one type never needs another one, but costs too long for a lock.
    Type found = known.get(name);
    if (found == null) {
      found = reader.apply(name);
      known.put(name, found);
    }
    return found;
  }

  private static Type onClassPath(String name) {
    ClassLoader loader = Ancestry.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? UNKNOWN : parsed(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read class " + name, unreadable);
    }
  }

  private static Type parsed(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    return new Type(
        Stream.concat(model.superclass().stream(), model.interfaces().stream())
            .map(ClassEntry::asInternalName)
            .toList(),
        Stream.concat(
                model.methods().stream()
                    .map(each -> each.methodName().stringValue() + each.methodType().stringValue()),
                model.fields().stream()
                    .map(each -> each.fieldName().stringValue() + each.fieldType().stringValue()))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
