package io.github.threadmill.structure;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What each instruction takes from the operand stack and puts there. */
final class Effects {

  private final Facts facts;

  Effects(Facts facts) {
    this.facts = facts;
  }

  void apply(int site, Instruction instruction, Operands operands) {
    switch (instruction) {
      case LoadInstruction it -> operands.push(operands.local(it.slot()), it.typeKind().slotSize());
      case StoreInstruction it -> operands.store(it.slot(), operands.pop(it.typeKind().slotSize()));
      case ConstantInstruction it -> operands.push(Set.of(), it.typeKind().slotSize());
      case FieldInstruction it -> field(site, it, operands);
      case InvokeInstruction it -> call(site, it, operands);
      case InvokeDynamicInstruction it -> made(site, it, operands);
      case NewObjectInstruction it ->
          operands.push(Set.of(new Origin.New(site, it.className().asInternalName())));
      case NewPrimitiveArrayInstruction _ -> array(site, 1, operands);
      case NewReferenceArrayInstruction _ -> array(site, 1, operands);
      case NewMultiArrayInstruction it -> array(site, it.dimensions(), operands);
      case ArrayLoadInstruction it -> {
        operands.pop();
        operands.push(operands.pop(), it.typeKind().slotSize());
      }
      case ArrayStoreInstruction it -> {
        Set<Origin> value = operands.pop(it.typeKind().slotSize());
        operands.pop();
        facts.write(operands.pop(), value);
      }
      case StackInstruction it -> shuffle(it.opcode(), operands);
      case TypeCheckInstruction it -> {
        Set<Origin> value = operands.pop();
        operands.push(it.opcode() == Opcode.CHECKCAST ? value : Set.of());
      }
      case OperatorInstruction it -> operator(it.opcode().name(), operands);
      case ConvertInstruction it -> {
        operands.pop(it.fromType().slotSize());
        operands.push(Set.of(), it.toType().slotSize());
      }
      case BranchInstruction it -> operands.pop(compared(it.opcode()));
      case LookupSwitchInstruction _ -> operands.pop();
      case TableSwitchInstruction _ -> operands.pop();
      case ThrowInstruction _ -> operands.pop();
      case MonitorInstruction it -> {
        facts.monitor(site, it.opcode(), operands.pop());
      }
      case ReturnInstruction it -> {
        if (it.typeKind() != TypeKind.VOID) {
          facts.returned(operands.pop(it.typeKind().slotSize()));
        }
      }
      default -> {
        // Nothing on the stack changes: iinc, nop.
      }
    }
  }

  private static void array(int site, int dimensions, Operands operands) {
    operands.pop(dimensions);
    operands.push(Set.of(new Origin.New(site, "[]")));
  }

  private void field(int site, FieldInstruction it, Operands operands) {
    int size = TypeKind.from(it.typeSymbol()).slotSize();
    String owner = it.owner().asInternalName();
    Set<Origin> field = Set.of(new Origin.Field(owner, it.name().stringValue()));
    switch (it.opcode()) {
      case GETSTATIC -> {
        facts.access(site, it, Set.of());
        operands.push(field, size);
      }
      case GETFIELD -> {
        facts.access(site, it, operands.pop());
        operands.push(field, size);
      }
      case PUTSTATIC -> {
        facts.access(site, it, Set.of());
        facts.write(field, operands.pop(size));
      }
      case PUTFIELD -> {
        facts.write(field, operands.pop(size));
        facts.access(site, it, operands.pop());
      }
      default -> throw new IllegalStateException("no field access: " + it);
    }
    if (it.opcode() == Opcode.GETSTATIC || it.opcode() == Opcode.PUTSTATIC) {
      facts.uses(owner);
    }
  }

  private void call(int site, InvokeInstruction it, Operands operands) {
    MethodTypeDesc type = it.typeSymbol();
    List<Set<Origin>> arguments = arguments(type, operands);
    if (it.opcode() != Opcode.INVOKESTATIC) {
      arguments.addFirst(operands.pop());
    }
    facts.call(site, it, arguments);
    operands.push(Set.of(new Origin.Result(site)), TypeKind.from(type.returnType()).slotSize());
  }

  private void made(int site, InvokeDynamicInstruction it, Operands operands) {
    List<Set<Origin>> captured = arguments(it.typeSymbol(), operands);
    boolean function = facts.made(site, it, captured);
    operands.push(
        function ? Set.of(new Origin.Made(site)) : Set.of(),
        TypeKind.from(it.typeSymbol().returnType()).slotSize());
  }

  private static List<Set<Origin>> arguments(MethodTypeDesc type, Operands operands) {
    List<Set<Origin>> arguments = new ArrayList<>();
    for (int i = type.parameterCount() - 1; i >= 0; i--) {
      arguments.addFirst(operands.pop(TypeKind.from(type.parameterType(i)).slotSize()));
    }
    return arguments;
  }

  private static void shuffle(Opcode opcode, Operands operands) {
    switch (opcode) {
      case POP -> operands.pop();
      case POP2 -> operands.pop(2);
      case DUP -> operands.duplicate(1, 0);
      case DUP_X1 -> operands.duplicate(1, 1);
      case DUP_X2 -> operands.duplicate(1, 2);
      case DUP2 -> operands.duplicate(2, 0);
      case DUP2_X1 -> operands.duplicate(2, 1);
      case DUP2_X2 -> operands.duplicate(2, 2);
      case SWAP -> operands.swap();
      default -> throw new IllegalStateException("no stack instruction: " + opcode);
    }
  }

  /** By the opcode's name, whose first letter is the type: LSHL takes a long and an int. */
  private static void operator(String name, Operands operands) {
    int size = name.startsWith("L") || name.startsWith("D") ? 2 : 1;
    if (name.equals("ARRAYLENGTH")) {
      operands.pop();
      operands.push(Set.of());
    } else if (name.contains("CMP")) {
      operands.pop(2 * size);
      operands.push(Set.of());
    } else {
      boolean shift = name.contains("SHL") || name.contains("SHR");
      operands.pop(name.endsWith("NEG") ? size : shift ? size + 1 : 2 * size);
      operands.push(Set.of(), size);
    }
  }

  private static int compared(Opcode opcode) {
    if (opcode == Opcode.GOTO || opcode == Opcode.GOTO_W) {
      return 0;
    }
    return opcode.name().contains("CMP") ? 2 : 1;
  }
}
