package io.github.threadmill.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who extends what. The given classes are read as bytes and never loaded; the JDK's are asked
 * without being initialised; the kit's are read as bytes from the class path. Unknown types have no
 * supertypes. Thread-safe.
 */
public final class TypeHierarchy {

  private static final String OBJECT = "java/lang/Object";

  private record Type(boolean given, boolean isInterface, List<String> parents, Set<String> own) {}

  private static final Type UNKNOWN = new Type(false, false, List.of(OBJECT), Set.of());

  private final ClassSource given;
  private final Map<String, Type> types = new ConcurrentHashMap<>();

  public TypeHierarchy(ClassSource given) {
    this.given = given;
  }

  /** Whether the first is the second or inherits from it, however far up. */
  public boolean isSubtype(String type, String ancestor) {
    return type.equals(ancestor) || ancestor.equals(OBJECT) || ancestors(type).contains(ancestor);
  }

  /** Every supertype, nearest first, without the type itself. */
  public Set<String> ancestors(String type) {
    Set<String> found = new LinkedHashSet<>();
    List<String> next = new ArrayList<>(type(type).parents());
    while (!next.isEmpty()) {
      String parent = next.removeFirst();
      if (found.add(parent)) {
        next.addAll(type(parent).parents());
      }
    }
    return found;
  }

  /** Whether the class is one of the given ones. */
  public boolean isGiven(String type) {
    return type(type).given();
  }

  public boolean isInterface(String type) {
    return type(type).isInterface();
  }

  /** Whether the given class itself has this method with a body. */
  public boolean declares(String type, String name, String descriptor) {
    return type(type).own().contains(name + descriptor);
  }

  /**
   * Whether a call finds its method in one of the given classes rather than in the JDK or the kit.
   */
  boolean bringsOwn(String owner, String name, String descriptor) {
    return isGiven(owner)
        && (declares(owner, name, descriptor)
            || ancestors(owner).stream().anyMatch(up -> declares(up, name, descriptor)));
  }

  /**
   * Whether an object is of a class of {@code java.base}: no code of a student's answers for it.
   */
  public static boolean isOfJdk(Object thing) {
    return thing.getClass().getModule().equals(Object.class.getModule());
  }

  private Type type(String name) {
    Type known = types.get(name);
    if (known == null) {
      known = read(name);
      types.put(name, known);
    }
    return known;
  }

  private Type read(String name) {
    if (name.startsWith("[")) {
      return UNKNOWN;
    }
    byte[] bytes = given.bytes(name);
    if (bytes != null) {
      return parsed(bytes, true);
    }
    Type ofJdk = ofJdk(name);
    return ofJdk != null ? ofJdk : onClassPath(name);
  }

  private static @Nullable Type ofJdk(String name) {
    try {
      Class<?> type =
          Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      List<String> parents = new ArrayList<>();
      if (type.getSuperclass() != null) {
        parents.add(internal(type.getSuperclass()));
      }
      for (Class<?> parent : type.getInterfaces()) {
        parents.add(internal(parent));
      }
      return new Type(false, type.isInterface(), parents, Set.of());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private static Type onClassPath(String name) {
    ClassLoader kit = TypeHierarchy.class.getClassLoader();
    try (InputStream in = kit.getResourceAsStream(name + ".class")) {
      return in == null ? UNKNOWN : parsed(in.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read class " + name, e);
    }
  }

  private static Type parsed(byte[] bytes, boolean given) {
    ClassModel model = ClassFile.of().parse(bytes);
    List<String> parents = new ArrayList<>();
    model.superclass().map(ClassEntry::asInternalName).ifPresent(parents::add);
    model.interfaces().forEach(parent -> parents.add(parent.asInternalName()));
    Set<String> own =
        model.methods().stream()
            .filter(method -> given && method.code().isPresent())
            .map(method -> method.methodName().stringValue() + method.methodType().stringValue())
            .collect(Collectors.toUnmodifiableSet());
    return new Type(given, model.flags().has(AccessFlag.INTERFACE), parents, own);
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
