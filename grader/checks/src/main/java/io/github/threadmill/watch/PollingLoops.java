package io.github.threadmill.watch;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loops that wait by asking again and again, found by their shape: a backward jump whose body does
 * nothing but poll, or that polls one and the same future or thread beside other work.
 *
 * <p>A loop that carries a value from one round into the next (a counter, a sum, a list's next
 * node, the value that a compare-and-set is retried with) gets somewhere and is not one.
 */
public final class PollingLoops {

  /** How many helpers are followed, one called by the other, that ask in the place of a loop. */
  private static final int DEPTH = 3;

  /**
   * A loop that polls.
   *
   * @param jump which element of the code is the backward jump, counted from 0
   * @param api what is polled: {@code CompletableFuture.isDone}, or {@code field done}
   */
  public record Loop(int jump, String api, int line) {}

  private final Helpers helpers;

  private PollingLoops(Helpers helpers) {
    this.helpers = helpers;
  }

  /** The polling loops of a method, in the order of their backward jumps. */
  public static List<Loop> in(CodeModel code) {
    return new PollingLoops(new Helpers(code)).loops(code);
  }

  private List<Loop> loops(CodeModel code) {
    List<CodeElement> elements = code.elementList();
    Map<Label, Integer> places = new HashMap<>();
    List<Loop> found = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof LabelTarget target) {
        places.put(target.label(), i);
      }
      if (elements.get(i) instanceof BranchInstruction jump) {
        Integer start = places.get(jump.target());
        if (start != null) {
          Loop loop = loop(elements, start, i);
          if (loop != null) {
            found.add(loop);
          }
        }
      }
    }
    return found;
  }

  private @Nullable Loop loop(List<CodeElement> elements, int start, int end) {
    List<CodeElement> body = elements.subList(start, end + 1);
    String polled = polled(body, DEPTH);
    if (polled == null) {
      return null;
    }
    LoopBody round = new LoopBody(body);
    return round.pollsOneTask() || (isPure(body, DEPTH) && !round.progresses() && !round.drains())
        ? new Loop(end, polled, line(elements, start))
        : null;
  }

  private static int line(List<CodeElement> elements, int start) {
    for (int i = start; i < elements.size(); i++) {
      if (elements.get(i) instanceof LineNumber line) {
        return line.line();
      }
      if (elements.get(i) instanceof Instruction) {
        break;
      }
    }
    for (int i = start; i >= 0; i--) {
      if (elements.get(i) instanceof LineNumber line) {
        return line.line();
      }
    }
    return 0;
  }

  private @Nullable String polled(List<CodeElement> body, int depth) {
    String field = null;
    for (CodeElement element : body) {
      String asked =
          switch (element) {
            case InvokeInstruction call
                when Polls.isPoll(call.owner().asInternalName(), name(call)) ->
                api(call.owner().asInternalName(), name(call));
            case InvokeInstruction call -> polledBy(helpers.behind(call), depth);
            case InvokeDynamicInstruction made -> polledBy(made, depth);
            default -> null;
          };
      if (asked != null) {
        return asked;
      }
      if (element instanceof FieldInstruction read && !isWrite(read)) {
        field = "field " + read.name().stringValue();
      }
    }
    return field;
  }

  private @Nullable String polledBy(@Nullable CodeModel helper, int depth) {
    return helper == null || depth == 0 ? null : polled(helper.elementList(), depth - 1);
  }

  private @Nullable String polledBy(InvokeDynamicInstruction made, int depth) {
    DirectMethodHandleDesc target = MethodReferences.target(made).orElse(null);
    if (target == null) {
      return null;
    }
    String owner = MethodReferences.owner(target);
    return Polls.isPoll(owner, target.methodName())
        ? api(owner, target.methodName())
        : polledBy(helpers.behind(target), depth);
  }

  private static String api(String owner, String name) {
    return owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
  }

  private static String name(InvokeInstruction call) {
    return call.name().stringValue();
  }

  private static boolean isWrite(FieldInstruction field) {
    return field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
  }

  private boolean isPure(List<CodeElement> body, int depth) {
    return body.stream()
        .allMatch(
            element ->
                switch (element) {
                  case InvokeInstruction call -> isPure(call, depth);
                  case FieldInstruction field -> !isWrite(field);
                  case InvokeDynamicInstruction made -> isPure(made, depth);
                  case MonitorInstruction ignored -> false;
                  case NewObjectInstruction ignored -> false;
                  case NewReferenceArrayInstruction ignored -> false;
                  case NewPrimitiveArrayInstruction ignored -> false;
                  case ArrayStoreInstruction ignored -> false;
                  default -> true;
                });
  }

  private boolean isPure(InvokeInstruction call, int depth) {
    String owner = call.owner().asInternalName();
    return Polls.isPoll(owner, name(call))
        || Polls.asksAll(owner, name(call))
        || isPure(helpers.behind(call), depth);
  }

  private boolean isPure(@Nullable CodeModel helper, int depth) {
    return helper != null && depth > 0 && isPure(helper.elementList(), depth - 1);
  }

  private boolean isPure(InvokeDynamicInstruction made, int depth) {
    DirectMethodHandleDesc target = MethodReferences.target(made).orElse(null);
    if (target == null) {
      return false;
    }
    String owner = MethodReferences.owner(target);
    return Polls.isPoll(owner, target.methodName()) || isPure(helpers.behind(target), depth);
  }
}
