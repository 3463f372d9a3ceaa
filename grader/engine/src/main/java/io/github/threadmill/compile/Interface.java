package io.github.threadmill.compile;

import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the checks call: the public classes, constructors and methods of the pristine exercise. A
 * submission has to keep them.
 */
public final class Interface {

  private static final String CONSTRUCTOR = "the constructor ";

  private Interface() {}

  /**
   * The first class or method of the pristine exercise that a submission lacks, as a sentence.
   *
   * @param pristine the stub's class files
   * @param submitted the submission's
   */
  public static Optional<String> missingFrom(ClassFiles pristine, ClassFiles submitted) {
    for (String name : pristine.names()) {
      ClassModel wanted = parse(pristine, name);
      if (!wanted.flags().has(AccessFlag.PUBLIC)) {
        continue;
      }
      if (submitted.bytes(name) == null) {
        return Optional.of("the public class " + simple(name) + " is missing");
      }
      ClassModel given = parse(submitted, name);
      if (!given.flags().has(AccessFlag.PUBLIC)) {
        return Optional.of("the class " + simple(name) + " is not public any more");
      }
      if (given.flags().has(AccessFlag.INTERFACE) != wanted.flags().has(AccessFlag.INTERFACE)) {
        return Optional.of(
            simple(name)
                + (given.flags().has(AccessFlag.INTERFACE)
                    ? " must be a class, and is an interface"
                    : " must be an interface, and is a class"));
      }
      Set<String> there = methods(given);
      there.addAll(inherited(submitted, given));
      Optional<String> gone = methods(wanted).stream().filter(m -> !there.contains(m)).findFirst();
      if (gone.isPresent()) {
        return Optional.of(
            "the checks call "
                + gone.get()
                + " of "
                + simple(name)
                + ", which is not there any more; keep its name, its parameters and what it"
                + " returns");
      }
    }
    return Optional.empty();
  }

  /**
   * Methods that moved to a class or an interface above are there all the same. Each is looked at
   * once: through forty interfaces that each extend both of the next two lead more ways than
   * anybody can go.
   */
  private static Set<String> inherited(ClassFiles submitted, ClassModel type) {
    Set<String> methods = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<ClassModel> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      for (String name : above(open.pop())) {
        if (submitted.bytes(name) != null && seen.add(name)) {
          ClassModel found = parse(submitted, name);
          methods(found).stream()
              .filter(method -> !method.startsWith(CONSTRUCTOR))
              .forEach(methods::add);
          open.push(found);
        }
      }
    }
    return methods;
  }

  private static List<String> above(ClassModel type) {
    return Stream.concat(type.superclass().stream(), type.interfaces().stream())
        .map(ClassEntry::asInternalName)
        .toList();
  }

  private static ClassModel parse(ClassFiles files, String name) {
    return ClassFile.of().parse(java.util.Objects.requireNonNull(files.bytes(name)));
  }

  private static Set<String> methods(ClassModel type) {
    return type.methods().stream()
        .filter(method -> method.flags().has(AccessFlag.PUBLIC))
        .filter(method -> !method.flags().has(AccessFlag.SYNTHETIC))
        .map(method -> describe(type, method))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String describe(ClassModel type, MethodModel method) {
    // On JDK 25 the first use of MethodTypeDesc fails unless ConstantDescs was initialised before.
    String nothing = ConstantDescs.CD_void.displayName();
    MethodTypeDesc signature = method.methodTypeSymbol();
    String parameters =
        signature.parameterList().stream()
            .map(parameter -> parameter.displayName())
            .collect(Collectors.joining(", ", "(", ")"));
    String name = method.methodName().stringValue();
    if (name.equals("<init>")) {
      return CONSTRUCTOR + simple(type.thisClass().asInternalName()) + parameters;
    }
    String result = signature.returnType().displayName();
    String kept = method.flags().has(AccessFlag.STATIC) ? "static " : "";
    return kept + (result.equals(nothing) ? "void" : result) + " " + name + parameters;
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
