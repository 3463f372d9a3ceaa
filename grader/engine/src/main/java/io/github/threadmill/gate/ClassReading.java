package io.github.threadmill.gate;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Goes through one class file, from its superclass to its last instruction. */
final class ClassReading {

  private static final Set<String> SERIALISATION_HOOKS =
      Set.of(
          "readObject(Ljava/io/ObjectInputStream;)V",
          "writeObject(Ljava/io/ObjectOutputStream;)V",
          "readObjectNoData()V",
          "readResolve()Ljava/lang/Object;",
          "writeReplace()Ljava/lang/Object;");

  /** Of one class; nobody reads so many, and a hostile class could have millions. */
  private static final int MOST = 1_000;

  private final ClassModel type;
  private final Permits permits;
  private final Predicate<String> reserved;
  private final String packages;
  private final Constants constants;
  private final Annotations annotations;
  private final Overrides overrides;
  private final List<Objection> objections = new ArrayList<>();
  private final int firstLine;
  private int line;

  /**
   * @param reserved whether the package of a class, by its internal name, is not the exercise's
   * @param packages where its classes belong, in words
   */
  ClassReading(ClassModel type, Permits permits, Predicate<String> reserved, String packages) {
    this.type = type;
    this.permits = permits;
    this.reserved = reserved;
    this.packages = packages;
    this.constants = new Constants(permits);
    this.annotations = new Annotations(permits, type.thisClass().asInternalName());
    this.overrides = new Overrides(permits);
    this.firstLine = firstLine(type.methods());
  }

  /** Everything in it that is closed. */
  List<Objection> objections() {
    line = firstLine;
    String name = name();
    if (reserved.test(name)) {
      String folder = name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.');
      object(
          folder.isEmpty() ? "is in no package" : "is in the package " + folder,
          "the classes of a submission belong into " + packages);
      return objections;
    }
    if (permits.isTooDeep(name)) {
      object("has more than 100 classes and interfaces above it", "at most 100 are taken");
      return objections;
    }
    type.superclass().ifPresent(above -> inherit("extends ", above));
    type.interfaces().forEach(above -> inherit("implements ", above));
    annotations.of(type).forEach(this::object);
    type.fields().stream().flatMap(annotations::of).forEach(this::object);
    type.methods().forEach(this::method);
    line = 0;
    constants.rest(type.constantPool()).forEach(this::object);
    return objections;
  }

  private void inherit(String how, ClassEntry above) {
    permits
        .againstType(above.asInternalName())
        .ifPresent(why -> object(how + Words.simple(above.asInternalName()), why));
  }

  private void method(MethodModel method) {
    int first = firstLine(List.of(method));
    line = first > 0 ? first : firstLine;
    annotations.of(method).forEach(this::object);
    declaration(method);
    method
        .code()
        .ifPresent(
            code -> {
              for (CodeElement element : code) {
                if (element instanceof LineNumber number) {
                  line = number.line();
                } else {
                  constants.of(element).forEach(this::object);
                }
              }
            });
  }

  private void declaration(MethodModel method) {
    String name = method.methodName().stringValue();
    if (method.flags().has(AccessFlag.NATIVE)) {
      object(
          "declares the native method " + name, "a submission is Java alone, without native code");
    }
    overrides
        .against(name(), name + method.methodType().stringValue())
        .ifPresent(why -> object("declares " + name, why));
    if (SERIALISATION_HOOKS.contains(name + method.methodType().stringValue())
        && permits.isSubtype(name(), "java/io/Serializable")) {
      permits
          .againstType("java/io/ObjectInputStream")
          .ifPresent(why -> object("declares " + name, why));
    }
  }

  private void object(Constants.Closed closed) {
    object(closed.what(), closed.why());
  }

  private void object(String what, String why) {
    if (objections.size() == MOST) {
      return;
    }
    objections.add(new Objection(name(), file(), line, what, why));
  }

  private String name() {
    return type.thisClass().asInternalName();
  }

  private String file() {
    Optional<String> named =
        type.findAttribute(Attributes.sourceFile())
            .map(SourceFileAttribute::sourceFile)
            .map(entry -> entry.stringValue());
    return named.orElseGet(() -> Words.simple(name()).replaceFirst("\\..*", "") + ".java");
  }

  /** The lowest line that any of these has; 0 where there is none. */
  private static int firstLine(List<MethodModel> methods) {
    return methods.stream()
        .flatMap(method -> method.findAttribute(Attributes.code()).stream())
        .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()).stream())
        .flatMap(table -> table.lineNumbers().stream())
        .mapToInt(LineNumberInfo::lineNumber)
        .min()
        .orElse(0);
  }
}
