package io.github.threadmill.races;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
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
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.LambdaMetafactory;
import java.lang.reflect.AccessFlag;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private static final ClassDesc LAMBDAS = ClassDesc.of(LambdaMetafactory.class.getName());
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

  private final ClassDesc self;
  private final String source;
  private final boolean isInterface;
  private final String prefix;

  /** The order is that of the calls, so that the class comes out the same each time. */
  private final Map<Call, String> methods = new LinkedHashMap<>();

  private record Call(
      Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean direct, int line) {

    /** The same with what it is called on as its first parameter. */
    MethodTypeDesc asStatic() {
      return type.insertParameterTypes(0, owner);
    }
  }

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
    methods.forEach(
        (call, name) ->
            builder.withMethodBody(
                name,
                call.asStatic(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                code -> write(call, code)));
  }

  private void write(Call call, CodeBuilder code) {
    int visit = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(0)
        .loadConstant("%s (%s:%d)".formatted(call.name(), source, call.line()))
        .invokestatic(HOOK, "enter", ENTER)
        .astore(visit)
        .trying(
            body -> {
              int slot = 0;
              for (ClassDesc each : call.asStatic().parameterList()) {
                TypeKind kind = TypeKind.from(each);
                body.loadLocal(kind, slot);
                slot += kind.slotSize();
              }
              body.invoke(call.opcode(), call.owner(), call.name(), call.type(), call.direct())
                  .aload(visit)
                  .invokestatic(HOOK, "leave", LEAVE)
                  .return_(TypeKind.from(call.type().returnType()));
            },
            thrown ->
                thrown.catchingAll(
                    body -> body.aload(visit).invokestatic(HOOK, "fail", LEAVE).athrow()));
  }

  private String methodFor(Call call) {
    return methods.computeIfAbsent(call, each -> prefix + methods.size());
  }

  /** Knows the line that the calls stand on. */
  private final class OfOneMethod implements CodeTransform {

    private int line;

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
      switch (element) {
        case LineNumber number -> {
          line = number.line();
          builder.with(number);
        }
        case InvokeInstruction call when isOfCollection(call) -> {
          Call made =
              new Call(
                  call.opcode(),
                  call.owner().asSymbol(),
                  call.name().stringValue(),
                  call.typeSymbol(),
                  call.isInterface(),
                  line);
          builder.invokestatic(self, methodFor(made), made.asStatic(), isInterface);
        }
        case InvokeDynamicInstruction made when made.bootstrapMethod().owner().equals(LAMBDAS) ->
            builder.invokedynamic(changed(made));
        default -> builder.with(element);
      }
    }

    private DynamicCallSiteDesc changed(InvokeDynamicInstruction made) {
      DynamicCallSiteDesc site =
          DynamicCallSiteDesc.of(
              made.bootstrapMethod(),
              made.name().stringValue(),
              made.typeSymbol(),
              made.bootstrapArgs().toArray(ConstantDesc[]::new));
      return site.withArgs(
          Arrays.stream(site.bootstrapArgs())
              .map(each -> changed(each, site.invocationType()))
              .toArray(ConstantDesc[]::new));
    }

    private ConstantDesc changed(ConstantDesc argument, MethodTypeDesc captured) {
      if (!(argument instanceof DirectMethodHandleDesc handle)
          || !isOfCollection(handle)
          || !isCalledOn(handle.owner(), captured)) {
        return argument;
      }
      boolean ofInterface = handle.kind() == DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL;
      Call made =
          new Call(
              ofInterface ? Opcode.INVOKEINTERFACE : Opcode.INVOKEVIRTUAL,
              handle.owner(),
              handle.methodName(),
              MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()),
              ofInterface,
              line);
      return MethodHandleDesc.ofMethod(
          isInterface
              ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
              : DirectMethodHandleDesc.Kind.STATIC,
          self,
          methodFor(made),
          made.asStatic());
    }
  }

  /** A method that is called on what the lambda keeps has to name its very type. */
  private static boolean isCalledOn(ClassDesc owner, MethodTypeDesc captured) {
    return captured.parameterCount() == 0 || captured.parameterType(0).equals(owner);
  }

  private static boolean isOfCollection(InvokeInstruction call) {
    return (call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE)
        && isOfCollection(call.owner().asSymbol(), call.name().stringValue());
  }

  private static boolean isOfCollection(DirectMethodHandleDesc handle) {
    return (handle.kind() == DirectMethodHandleDesc.Kind.VIRTUAL
            || handle.kind() == DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL)
        && isOfCollection(handle.owner(), handle.methodName());
  }

  private static boolean isOfCollection(ClassDesc owner, String method) {
    return owner.packageName().equals("java.util")
        && !LEFT_ALONE.contains(method)
        && isCollection(owner);
  }

  private static boolean isCollection(ClassDesc owner) {
    String descriptor = owner.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    try {
      Class<?> type = Class.forName(name, false, null);
      return Stream.of(Collection.class, Map.class, Iterator.class)
          .anyMatch(each -> each.isAssignableFrom(type));
    } catch (ClassNotFoundException unknown) {
      return false;
    }
  }
}
