package io.github.threadmill.gate;

import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the instructions of one class refer to. Each entry of its constant pool is judged once,
 * however many instructions name it.
 */
final class Constants {

  /** Something closed: what the code does with it, and why it is closed. */
  record Closed(String what, String why) {}

  /** The ones that javac writes. What they are handed is judged on its own. */
  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory",
          "java/lang/invoke/StringConcatFactory.makeConcat",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
          "java/lang/runtime/ObjectMethods.bootstrap",
          "java/lang/runtime/SwitchBootstraps.typeSwitch",
          "java/lang/runtime/SwitchBootstraps.enumSwitch",
          "java/lang/invoke/ConstantBootstraps.invoke",
          "java/lang/invoke/ConstantBootstraps.primitiveClass");

  private static final String HANDLES = "method handles reach what the compiler has not checked";

  private final Permits permits;
  private final Map<Integer, List<Closed>> judged = new HashMap<>();
  private final Set<Integer> ofBootstraps = new HashSet<>();

  Constants(Permits permits) {
    this.permits = permits;
  }

  /** What is closed of the things that an instruction refers to. */
  List<Closed> of(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call -> judge(call.method());
      case FieldInstruction access -> judge(access.field());
      case InvokeDynamicInstruction call -> judge(call.invokedynamic());
      case LoadConstantInstruction load -> loaded(load.constantEntry());
      case NewObjectInstruction created -> judge(created.className());
      case NewReferenceArrayInstruction created -> judge(created.componentType());
      case NewMultiArrayInstruction created -> judge(created.arrayType());
      case TypeCheckInstruction check -> judge(check.type());
      case ExceptionCatch handler -> handler.catchType().map(this::judge).orElse(List.of());
      default -> List.of();
    };
  }

  /** The code of a class never takes a method handle out of the pool: javac does not write that. */
  private List<Closed> loaded(LoadableConstantEntry entry) {
    return entry instanceof MethodHandleEntry
        ? List.of(new Closed("uses a method handle", HANDLES))
        : judge(entry);
  }

  /** What is closed of whatever no instruction named. */
  List<Closed> rest(ConstantPool pool) {
    List<Closed> closed = new ArrayList<>();
    for (PoolEntry entry : pool) {
      boolean acts =
          entry instanceof MemberRefEntry
              || entry instanceof MethodHandleEntry
              || entry instanceof DynamicConstantPoolEntry;
      if (acts && !judged.containsKey(entry.index()) && !ofBootstraps.contains(entry.index())) {
        closed.addAll(judge(entry));
      }
    }
    return closed;
  }

  private List<Closed> judge(PoolEntry entry) {
    List<Closed> known = judged.get(entry.index());
    if (known != null) {
      return known;
    }
    // A constant that is made from itself ends here.
    judged.put(entry.index(), List.of());
    List<Closed> fresh =
        switch (entry) {
          case ClassEntry type -> type(type.asInternalName());
          case MemberRefEntry member -> member(member);
          case MethodHandleEntry handle -> judge(handle.reference());
          case DynamicConstantPoolEntry dynamic -> dynamic(dynamic.bootstrap());
          default -> List.of();
        };
    judged.put(entry.index(), fresh);
    return fresh;
  }

  private List<Closed> type(String name) {
    return permits.againstType(name).stream()
        .map(why -> new Closed("uses " + Words.type(name), why))
        .toList();
  }

  private List<Closed> member(MemberRefEntry entry) {
    Member member =
        new Member(
            entry.owner().asInternalName(), entry.name().stringValue(), entry.type().stringValue());
    return permits.againstMember(member).stream()
        .map(why -> new Closed(Words.use(member), why))
        .toList();
  }

  private List<Closed> dynamic(BootstrapMethodEntry bootstrap) {
    MemberRefEntry maker = bootstrap.bootstrapMethod().reference();
    ofBootstraps.add(bootstrap.bootstrapMethod().index());
    ofBootstraps.add(maker.index());
    String name = maker.owner().asInternalName() + "." + maker.name().stringValue();
    Optional<Closed> refused =
        BOOTSTRAPS.contains(name)
            ? Optional.empty()
            : Optional.of(new Closed("uses " + Words.simple(name), HANDLES));
    return Stream.concat(
            refused.stream(), bootstrap.arguments().stream().flatMap(each -> judge(each).stream()))
        .toList();
  }
}
