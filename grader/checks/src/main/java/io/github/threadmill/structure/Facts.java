package io.github.threadmill.structure;

import io.github.threadmill.watch.MethodReferences;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is worth remembering of a method, collected while its instructions are gone through. */
final class Facts {

  final List<Body.Call> calls = new ArrayList<>();
  final List<Body.Made> functions = new ArrayList<>();
  final List<Body.Write> writes = new ArrayList<>();
  final Set<Origin> returned = new HashSet<>();
  final Set<String> classesUsed = new TreeSet<>();
  final List<Integer> monitors = new ArrayList<>();
  final List<Body.Access> accesses = new ArrayList<>();
  final List<Locking> lockings = new ArrayList<>();
  int line;

  /**
   * A monitor that is entered or left.
   *
   * @param on where the object comes from
   */
  record Locking(int site, boolean enters, Set<Origin> on) {}

  void call(int site, InvokeInstruction it, List<Set<Origin>> arguments) {
    String owner = it.owner().asInternalName();
    MethodId target = new MethodId(owner, it.name().stringValue(), it.type().stringValue());
    boolean isStatic = it.opcode() == Opcode.INVOKESTATIC;
    boolean isVirtual = !isStatic && it.opcode() != Opcode.INVOKESPECIAL;
    calls.add(new Body.Call(site, target, isVirtual, isStatic, line, List.copyOf(arguments)));
    if (isStatic || target.name().equals("<init>")) {
      classesUsed.add(owner);
    }
  }

  boolean made(int site, InvokeDynamicInstruction it, List<Set<Origin>> captured) {
    DirectMethodHandleDesc named = MethodReferences.target(it).orElse(null);
    if (named == null) {
      return false;
    }
    boolean isConstructor = named.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
    MethodId target =
        new MethodId(
            MethodReferences.owner(named), named.methodName(), MethodReferences.descriptor(named));
    boolean isStatic =
        switch (named.kind()) {
          case STATIC, INTERFACE_STATIC -> true;
          default -> isConstructor;
        };
    boolean isVirtual =
        switch (named.kind()) {
          case VIRTUAL, INTERFACE_VIRTUAL -> true;
          default -> false;
        };
    String type = it.typeSymbol().returnType().descriptorString();
    functions.add(
        new Body.Made(
            site,
            target,
            isVirtual,
            isStatic,
            type.substring(1, type.length() - 1),
            it.name().stringValue(),
            line,
            List.copyOf(captured)));
    return true;
  }

  void write(Set<Origin> target, Set<Origin> values) {
    if (!values.isEmpty()) {
      writes.add(new Body.Write(target, values));
    }
  }

  void returned(Set<Origin> values) {
    returned.addAll(values);
  }

  void uses(String type) {
    classesUsed.add(type);
  }

  void access(int site, FieldInstruction it, Set<Origin> receiver) {
    boolean writes = it.opcode() == Opcode.PUTFIELD || it.opcode() == Opcode.PUTSTATIC;
    boolean isStatic = it.opcode() == Opcode.GETSTATIC || it.opcode() == Opcode.PUTSTATIC;
    accesses.add(
        new Body.Access(
            site,
            new Origin.Field(it.owner().asInternalName(), it.name().stringValue()),
            writes,
            isStatic,
            receiver,
            line));
  }

  void monitor(int site, Opcode opcode, Set<Origin> on) {
    lockings.add(new Locking(site, opcode == Opcode.MONITORENTER, on));
    if (opcode == Opcode.MONITORENTER) {
      monitors.add(line);
    }
  }
}
