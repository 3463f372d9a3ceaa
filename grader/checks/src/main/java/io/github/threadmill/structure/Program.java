package io.github.threadmill.structure;

import io.github.threadmill.feedback.TooComplexException;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.TypeHierarchy;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ConstantDescs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** All methods of the given classes, read from their bytes. */
final class Program {

  private final Map<MethodId, Body> bodies = new LinkedHashMap<>();
  private final SortedSet<String> names;
  private final TypeHierarchy types;
  private final Effort effort = new Effort();

  Program(ClassFiles classes) {
    // JDK 25: see ClassRewriter; MethodTypeDesc must not be the first of its package to be used.
    if (!ConstantDescs.CD_void.isPrimitive()) {
      throw new IllegalStateException("void is not a primitive type here");
    }
    this.names = classes.names();
    this.types = new TypeHierarchy(classes);
    for (String name : names) {
      byte[] bytes = classes.bytes(name);
      if (bytes != null) {
        read(name, bytes);
      }
    }
  }

  private void read(String name, byte[] bytes) {
    try {
      ClassModel model = ClassFile.of().parse(bytes);
      model
          .methods()
          .forEach(
              method ->
                  method
                      .code()
                      .ifPresent(
                          code -> {
                            Body body = BodyReader.read(model, method, code, effort);
                            bodies.put(body.id(), body);
                          }));
    } catch (TooComplexException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot read the bytecode of " + name, e);
    }
  }

  Effort effort() {
    return effort;
  }

  TypeHierarchy types() {
    return types;
  }

  @Nullable Body body(MethodId id) {
    return bodies.get(id);
  }

  /** The given class's methods of that name. */
  List<Body> named(String type, String method) {
    return bodies.values().stream()
        .filter(body -> body.id().owner().equals(type) && body.id().name().equals(method))
        .toList();
  }

  /** The given classes that are or extend a type. */
  List<String> subtypes(String type) {
    return names.stream().filter(name -> types.isSubtype(name, type)).toList();
  }

  List<Body> methodsOf(String type) {
    return bodies.values().stream().filter(body -> body.id().owner().equals(type)).toList();
  }
}
