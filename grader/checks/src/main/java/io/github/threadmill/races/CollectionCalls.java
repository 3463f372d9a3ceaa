package io.github.threadmill.races;

import io.github.threadmill.watch.MethodReferences;
import io.github.threadmill.watch.StandIn;
import io.github.threadmill.watch.Target;
import io.github.threadmill.watch.TypeHierarchy;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends the calls that one class makes of the JDK's collections and iterators past {@link
 * CollectionHook}: each gets a method of its own that tells the hook when it begins and ends.
 * Method references are such calls too. What only asks for a size or a view is left alone, and so
 * is what belongs to {@code Object}: a {@code wait} inside would count as a thread that is inside.
 */
final class CollectionCalls implements ClassTransform {

  private static final ClassDesc HOOK = ClassDesc.of(CollectionHook.class.getName());
  private static final MethodTypeDesc ENTER =
      MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_String);
  private static final MethodTypeDesc LEAVE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
  private static final Set<String> LEFT_ALONE =
      Set.of(
          "wait",
          "notify",
          "notifyAll",
          "getClass",
          "size",
          "isEmpty",
          "hasNext",
          "hasPrevious",
          "keySet",
          "values",
          "entrySet",
          "stream",
          "parallelStream",
          "spliterator");

  private static final List<String> COLLECTIONS =
      Stream.of(Collection.class, Map.class, Iterator.class)
          .map(type -> type.getName().replace('.', '/'))
          .toList();
  private static final TypeHierarchy JDK = new TypeHierarchy(name -> null);

  private final ClassDesc self;
  private final String source;
  private final boolean isInterface;
  private final String prefix;

  /** The order is that of the calls, so that the class comes out the same each time. */
  private final Map<Call, StandIn> standIns = new LinkedHashMap<>();

  private record Call(Target target, int line) {}

  CollectionCalls(ClassModel model) {
    this.self = model.thisClass().asSymbol();
    this.isInterface = model.flags().has(AccessFlag.INTERFACE);
    this.source =
        model
            .findAttribute(Attributes.sourceFile())
            .map(file -> file.sourceFile().stringValue())
            .orElse(self.displayName());
    this.prefix = prefixOfNone(model);
  }

  private static String prefixOfNone(ClassModel model) {
    String prefix = "collection$";
    while (isTaken(model, prefix)) {
      prefix += "$";
    }
    return prefix;
  }

  private static boolean isTaken(ClassModel model, String prefix) {
    return model.methods().stream()
        .anyMatch(method -> method.methodName().stringValue().startsWith(prefix));
  }

  @Override
  public void accept(ClassBuilder builder, ClassElement element) {
    if (element instanceof MethodModel method && !method.methodName().equalsString("<clinit>")) {
      builder.transformMethod(
          method, MethodTransform.transformingCode(CodeTransform.ofStateful(OfOneMethod::new)));
    } else {
      builder.with(element);
    }
  }

  @Override
  public void atEnd(ClassBuilder builder) {
    standIns.forEach((call, standIn) -> standIn.write(builder, code -> emit(call, standIn, code)));
  }

  private void emit(Call call, StandIn standIn, CodeBuilder code) {
    int visit = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(0)
        .loadConstant("%s (%s:%d)".formatted(call.target().name(), source, call.line()))
        .invokestatic(HOOK, "enter", ENTER)
        .astore(visit)
        .trying(
            body -> {
              standIn.call(body);
              body.aload(visit).invokestatic(HOOK, "leave", LEAVE);
              standIn.returnResult(body);
            },
            thrown ->
                thrown.catchingAll(
                    body -> body.aload(visit).invokestatic(HOOK, "fail", LEAVE).athrow()));
  }

  private StandIn standInFor(Target target, int line) {
    return standIns.computeIfAbsent(
        new Call(target, line),
        call -> new StandIn(self, isInterface, prefix + standIns.size(), target));
  }

  /** Knows the line that the calls stand on. */
  private final class OfOneMethod implements CodeTransform {

    private int line;

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
      if (element instanceof LineNumber number) {
        line = number.line();
      }
      Optional<StandIn> standIn =
          named(element)
              .filter(CollectionCalls::isOfCollection)
              .map(target -> standInFor(target, line));
      if (standIn.isEmpty()) {
        builder.with(element);
      } else if (element instanceof InvokeDynamicInstruction made) {
        standIn.get().refer(builder, made);
      } else {
        standIn.get().invoke(builder);
      }
    }
  }

  private static Optional<Target> named(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call -> Optional.of(Target.of(call));
      case InvokeDynamicInstruction made ->
          MethodReferences.target(made).map(MethodReferences::asTarget);
      default -> Optional.empty();
    };
  }

  private static boolean isOfCollection(Target target) {
    String owner = MethodReferences.internalName(target.owner());
    return (target.opcode() == Opcode.INVOKEVIRTUAL || target.opcode() == Opcode.INVOKEINTERFACE)
        && target.owner().packageName().equals("java.util")
        && !LEFT_ALONE.contains(target.name())
        && COLLECTIONS.stream().anyMatch(type -> JDK.isSubtype(owner, type));
  }
}
