package io.github.threadmill.run;

import io.github.threadmill.lab.Judgement;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.watch.ClassFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the code that judges out of the checks' classes: the lambdas handed to {@link Lab#judge} and
 * {@link Lab#until}, and the private and static methods that nothing else calls. What is left goes
 * into the student's process, so that no expected value can be read there.
 */
final class ObservingHalf {

  private static final Set<String> JUDGING =
      Set.of(
          Judgement.class.getName().replace('.', '/'),
          Lab.Condition.class.getName().replace('.', '/'));

  private final List<ClassModel> classes;

  private ObservingHalf(List<ClassModel> classes) {
    this.classes = classes;
  }

  /** Writes each class without its judging code into a folder. */
  static void write(ClassFiles checks, Path folder) throws IOException {
    // On JDK 25 the first use of MethodTypeDesc fails unless ConstantDescs was initialised before.
    java.util.Objects.requireNonNull(ConstantDescs.CD_void);
    List<ClassModel> classes =
        checks.names().stream()
            .map(name -> ClassFile.of().parse(java.util.Objects.requireNonNull(checks.bytes(name))))
            .toList();
    Set<Member> kept = new ObservingHalf(classes).reachableWithoutJudging();
    ClassHierarchyResolver hierarchy = hierarchy(checks);
    for (ClassModel type : classes) {
      Path file = folder.resolve(type.thisClass().asInternalName() + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, strip(type, kept, hierarchy));
    }
  }

  /**
   * Who extends whom, for the frames of methods in which two types meet. What neither the checks
   * nor the kit have is the student's, and is taken to extend Object alone.
   */
  private static ClassHierarchyResolver hierarchy(ClassFiles checks) {
    ClassLoader kit = ObservingHalf.class.getClassLoader();
    ClassHierarchyResolver known =
        ClassHierarchyResolver.ofResourceParsing(
            type -> {
              String name = type.descriptorString();
              String internal = name.substring(1, name.length() - 1);
              byte[] own = checks.bytes(internal);
              return own == null
                  ? kit.getResourceAsStream(internal + ".class")
                  : new ByteArrayInputStream(own);
            });
    return known.orElse(type -> ClassHierarchyInfo.ofClass(ConstantDescs.CD_Object)).cached();
  }

  private static byte[] strip(ClassModel type, Set<Member> kept, ClassHierarchyResolver hierarchy) {
    ClassTransform gutting =
        ClassTransform.transformingMethods(
            method -> method.code().isPresent() && !kept.contains(Member.of(type, method)),
            MethodTransform.dropping(element -> element instanceof java.lang.classfile.CodeModel)
                .andThen(
                    MethodTransform.endHandler(
                        method -> method.withCode(code -> code.aconst_null().athrow()))));
    // A pool that is shared with the original would keep every constant of what was cut out.
    return ClassFile.of(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(hierarchy))
        .transformClass(type, gutting);
  }

  private Set<Member> reachableWithoutJudging() {
    Set<Member> reached = new HashSet<>();
    Deque<Member> open = new ArrayDeque<>();
    for (ClassModel type : classes) {
      for (MethodModel method : type.methods()) {
        if (!mayOnlyBeCalledDirectly(method)) {
          open.add(Member.of(type, method));
        }
      }
    }
    while (!open.isEmpty()) {
      Member next = open.remove();
      if (reached.add(next)) {
        open.addAll(calledBy(next));
      }
    }
    return reached;
  }

  /** Whether every way to a method is a call that names it. */
  private static boolean mayOnlyBeCalledDirectly(MethodModel method) {
    boolean named = method.flags().has(AccessFlag.PRIVATE) || method.flags().has(AccessFlag.STATIC);
    return named
        && !method.methodName().equalsString("<clinit>")
        && !method.methodName().equalsString("<init>");
  }

  private List<Member> calledBy(Member caller) {
    return classes.stream()
        .filter(type -> type.thisClass().asInternalName().equals(caller.owner()))
        .flatMap(type -> type.methods().stream().filter(m -> Member.of(type, m).equals(caller)))
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .flatMap(element -> named(element).stream())
        .toList();
  }

  private static List<Member> named(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call ->
          List.of(
              new Member(
                  call.owner().asInternalName(),
                  call.name().stringValue(),
                  call.type().stringValue()));
      case InvokeDynamicInstruction lambda when !JUDGING.contains(interfaceOf(lambda)) ->
          lambda.bootstrapArgs().stream()
              .filter(DirectMethodHandleDesc.class::isInstance)
              .map(DirectMethodHandleDesc.class::cast)
              .map(Member::of)
              .toList();
      default -> List.of();
    };
  }

  private static String interfaceOf(InvokeDynamicInstruction lambda) {
    String descriptor = lambda.typeSymbol().returnType().descriptorString();
    return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : "";
  }

  /** A method by what a class file calls it. */
  private record Member(String owner, String name, String descriptor) {

    static Member of(ClassModel type, MethodModel method) {
      return new Member(
          type.thisClass().asInternalName(),
          method.methodName().stringValue(),
          method.methodType().stringValue());
    }

    static Member of(DirectMethodHandleDesc handle) {
      String owner = handle.owner().descriptorString();
      return new Member(
          owner.substring(1, owner.length() - 1), handle.methodName(), handle.lookupDescriptor());
    }
  }
}
