package io.github.threadmill.watch;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/** Which method a lambda or a method reference runs, read from its {@code invokedynamic}. */
public final class MethodReferences {

  private static final String FACTORY = "Ljava/lang/invoke/LambdaMetafactory;";

  private MethodReferences() {}

  /**
   * The method behind a lambda or method reference; empty for string concatenation, switches and
   * records' methods.
   */
  public static Optional<DirectMethodHandleDesc> target(InvokeDynamicInstruction made) {
    boolean lambda = made.bootstrapMethod().owner().descriptorString().equals(FACTORY);
    return lambda && made.bootstrapArgs().get(1) instanceof DirectMethodHandleDesc named
        ? Optional.of(named)
        : Optional.empty();
  }

  /** Internal name of the type that the reference names. */
  public static String owner(DirectMethodHandleDesc named) {
    return internalName(named.owner());
  }

  /** {@code java/util/List}; the descriptor of an array or a primitive. */
  public static String internalName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }

  /** The method's own descriptor, without its receiver; a constructor's returns nothing. */
  public static String descriptor(DirectMethodHandleDesc named) {
    return named.lookupDescriptor();
  }

  /** The student's method: {@code lambda$fetchAll$0} stands in {@code fetchAll}. */
  public static String enclosing(String compiled) {
    if (!compiled.startsWith("lambda$")) {
      return compiled;
    }
    int end = compiled.lastIndexOf('$');
    String inner = end > 6 ? compiled.substring("lambda$".length(), end) : compiled;
    return switch (inner) {
      case "new" -> "<init>";
      case "static" -> "<clinit>";
      default -> inner;
    };
  }

  /** A method as a student writes it: {@code CompletableFuture.join}, {@code new Socket}. */
  public static String api(String owner, String name) {
    String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    return name.equals("<init>") ? "new " + simple : simple + "." + name;
  }

  /** The method that a reference names, as a call would name it. */
  public static Target asTarget(DirectMethodHandleDesc named) {
    ClassDesc owner = named.owner();
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(named.lookupDescriptor());
    return new Target(
        opcode(named), owner, named.methodName(), voidIfNew(named, type), named.isOwnerInterface());
  }

  private static MethodTypeDesc voidIfNew(DirectMethodHandleDesc named, MethodTypeDesc type) {
    return named.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR
        ? type.changeReturnType(ConstantDescs.CD_void)
        : type;
  }

  private static Opcode opcode(DirectMethodHandleDesc named) {
    return switch (named.kind()) {
      case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
      case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
      case VIRTUAL -> Opcode.INVOKEVIRTUAL;
      case SPECIAL, INTERFACE_SPECIAL, CONSTRUCTOR -> Opcode.INVOKESPECIAL;
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
          throw new IllegalStateException("a lambda cannot stand on a field: " + named);
    };
  }
}
