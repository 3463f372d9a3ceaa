package io.github.threadmill.watch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Puts one class under watch: each watched call goes through a bridge in the same class. */
final class ClassRewriter {

  private final BlockingCatalogue catalogue;
  private final TypeHierarchy types;
  private final ToIntFunction<Site> register;
  private final ClassFile classFile;

  ClassRewriter(
      BlockingCatalogue catalogue,
      TypeHierarchy types,
      ClassSource students,
      ClassLoader parent,
      ToIntFunction<Site> register) {
    // JDK 25: without this, MethodTypeDesc as the first use of java.lang.constant dies in a circle
    // of initialisers.
    if (!ConstantDescs.CD_void.isPrimitive()) {
      throw new IllegalStateException("void is not a primitive type here");
    }
    this.catalogue = catalogue;
    this.types = types;
    this.register = register;
    this.classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(
                        (ClassDesc type) -> resource(students, parent, type))
                    .cached()));
  }

  /** The class under watch, or the same bytes if there is nothing in it to watch. */
  byte[] rewrite(byte[] original) {
    ClassModel model = classFile.parse(original);
    Bridges bridges = new Bridges(model, sourceFile(model), register);
    boolean[] touched = new boolean[1];
    ClassTransform methods =
        ClassTransform.ofStateful(
            () ->
                (builder, element) -> {
                  if (element instanceof MethodModel method && isWatched(method)) {
                    touched[0] = true;
                    builder.transformMethod(method, watching(method, bridges));
                  } else {
                    builder.with(element);
                  }
                });
    byte[] rewritten =
        classFile.transformClass(model, methods.andThen(ClassTransform.endHandler(bridges::emit)));
    return touched[0] ? rewritten : original;
  }

  private boolean isWatched(MethodModel method) {
    return method
        .code()
        .map(
            code ->
                isSynchronized(method)
                    || code.elementStream()
                        .anyMatch(it -> CallSites.isWatched(it, catalogue, types))
                    || !PollingLoops.in(code).isEmpty())
        .orElse(false);
  }

  private MethodTransform watching(MethodModel method, Bridges bridges) {
    CodeModel code = method.code().orElseThrow();
    return (builder, element) -> {
      switch (element) {
        case CodeModel body ->
            builder.transformCode(body, new CallSites(method, code, bridges, catalogue, types));
        case java.lang.classfile.AccessFlags flags when isSynchronized(method) ->
            builder.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
        default -> builder.with(element);
      }
    };
  }

  static boolean isSynchronized(MethodModel method) {
    return method.flags().has(AccessFlag.SYNCHRONIZED) && method.code().isPresent();
  }

  private static String sourceFile(ClassModel model) {
    String name = model.thisClass().asInternalName();
    String outer = name.substring(name.lastIndexOf('/') + 1).split("\\$", 2)[0];
    return model
        .findAttribute(Attributes.sourceFile())
        .map(file -> file.sourceFile().stringValue())
        .orElse(outer + ".java");
  }

  private static @Nullable InputStream resource(
      ClassSource students, ClassLoader parent, ClassDesc type) {
    String descriptor = type.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1);
    byte[] bytes = students.bytes(name);
    return bytes != null
        ? new ByteArrayInputStream(bytes)
        : parent.getResourceAsStream(name + ".class");
  }
}
