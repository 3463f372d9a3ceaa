package io.github.threadmill.watch;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loops that wait by asking again and again, found by their shape: a backward jump whose body does
 * nothing but poll, or that polls one and the same future or thread beside other work.
 *
 * <p>A loop that carries a value from one round into the next (a counter, a sum, a list's next
 * node, the value that a compare-and-set is retried with) gets somewhere and is not one.
 */
public final class PollingLoops {

  private static final Set<String> STATE_OF_A_TASK =
      Set.of("isDone", "isCompletedExceptionally", "isAlive", "isTerminated", "state", "getNow");

  private static final Set<String> POLLS =
      Set.of(
          "isDone",
          "isCancelled",
          "isCompletedExceptionally",
          "getNow",
          "state",
          "resultNow",
          "isAlive",
          "getState",
          "isTerminated",
          "isShutdown",
          "get",
          "getPlain",
          "getOpaque",
          "getAcquire",
          "compareAndSet",
          "weakCompareAndSetVolatile",
          "weakCompareAndSetPlain",
          "compareAndExchange",
          "getAndSet",
          "getCount",
          "availablePermits",
          "isLocked",
          "tryLock",
          "tryAcquire",
          "poll",
          "peek",
          "isEmpty",
          "size",
          "yield",
          "onSpinWait",
          "nanoTime",
          "currentTimeMillis",
          "currentThread",
          "isInterrupted",
          "interrupted",
          "booleanValue",
          "intValue",
          "longValue",
          "valueOf",
          "ordinal",
          "equals",
          "intValueExact",
          "getPhase",
          "getNumberWaiting",
          "getPoolSize",
          "isQuiescent",
          "containsKey",
          "sum");

  /** What is made of the answers of clocks. */
  private static final Set<String> TIME =
      Set.of(
          "now",
          "millis",
          "instant",
          "isBefore",
          "isAfter",
          "isNegative",
          "isPositive",
          "isZero",
          "compareTo",
          "between",
          "until",
          "minus",
          "plus",
          "toMillis",
          "toNanos",
          "toEpochMilli",
          "getEpochSecond");

  /** What asks all of some. */
  private static final Set<String> STREAM =
      Set.of("stream", "allMatch", "anyMatch", "noneMatch", "filter", "map", "count");

  private static final Set<String> LOOKS = Set.of("isEmpty", "size", "peek");

  /** How many helpers are followed that ask in the place of a loop. */
  private static final int HELPERS = 3;

  /**
   * A loop that polls.
   *
   * @param jump which element of the code is the backward jump, counted from 0
   * @param api what is polled: {@code CompletableFuture.isDone}, or {@code a volatile field}
   */
  public record Loop(int jump, String api, int line) {}

  /** How often helpers are looked into for one method; nobody's loop asks by a thousand calls. */
  private static final int LOOKS_INSIDE = 1_000;

  private final @Nullable ClassModel type;
  private final Map<String, Optional<CodeModel>> helpers = new HashMap<>();
  private int looksInside;

  private PollingLoops(@Nullable ClassModel type) {
    this.type = type;
  }

  /** The polling loops of a method, in the order of their backward jumps. */
  public static List<Loop> in(CodeModel code) {
    return new PollingLoops(code.parent().flatMap(MethodModel::parent).orElse(null)).loops(code);
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
    String polled = polled(body, HELPERS);
    if (polled == null) {
      return null;
    }
    boolean one = pollsOneTask(body);
    return one || (isPure(body, HELPERS) && !progresses(body) && !drains(body))
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

  private @Nullable String polled(List<CodeElement> body, int helpers) {
    String field = null;
    for (CodeElement element : body) {
      String asked =
          switch (element) {
            case InvokeInstruction call when isPoll(call.owner().asInternalName(), name(call)) ->
                api(call.owner().asInternalName(), name(call));
            case InvokeInstruction call -> polledBy(own(call), helpers);
            case InvokeDynamicInstruction made -> polledBy(made, helpers);
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

  private @Nullable String polledBy(@Nullable CodeModel helper, int helpers) {
    return helper == null || helpers == 0 ? null : polled(helper.elementList(), helpers - 1);
  }

  private @Nullable String polledBy(InvokeDynamicInstruction made, int helpers) {
    DirectMethodHandleDesc target = MethodReferences.target(made).orElse(null);
    if (target == null) {
      return null;
    }
    String owner = MethodReferences.owner(target);
    return isPoll(owner, target.methodName())
        ? api(owner, target.methodName())
        : polledBy(own(owner, target.methodName(), target.lookupDescriptor()), helpers);
  }

  private static boolean isPoll(String owner, String name) {
    return POLLS.contains(name) || (TIME.contains(name) && owner.startsWith("java/time/"));
  }

  private static String api(String owner, String name) {
    return owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
  }

  private static String name(InvokeInstruction call) {
    return call.name().stringValue();
  }

  /** The code of a method of the same class, if it has any that a call is sure to reach. */
  private @Nullable CodeModel own(InvokeInstruction call) {
    return own(call.owner().asInternalName(), name(call), call.type().stringValue());
  }

  private @Nullable CodeModel own(String owner, String name, String descriptor) {
    if (type == null || !type.thisClass().asInternalName().equals(owner)) {
      return null;
    }
    boolean enough = ++looksInside > LOOKS_INSIDE;
    return enough
        ? null
        : helpers
            .computeIfAbsent(name + descriptor, key -> own(type, name, descriptor))
            .orElse(null);
  }

  private static Optional<CodeModel> own(ClassModel type, String name, String descriptor) {
    return type.methods().stream()
        .filter(method -> method.methodName().equalsString(name))
        .filter(method -> method.methodType().equalsString(descriptor))
        .findFirst()
        .flatMap(MethodModel::code);
  }

  private static boolean isWrite(FieldInstruction field) {
    return field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
  }

  private boolean isPure(List<CodeElement> body, int helpers) {
    return body.stream()
        .allMatch(
            element ->
                switch (element) {
                  case InvokeInstruction call -> isPure(call, helpers);
                  case FieldInstruction field -> !isWrite(field);
                  case InvokeDynamicInstruction made -> isPure(made, helpers);
                  case MonitorInstruction ignored -> false;
                  case NewObjectInstruction ignored -> false;
                  case NewReferenceArrayInstruction ignored -> false;
                  case NewPrimitiveArrayInstruction ignored -> false;
                  case ArrayStoreInstruction ignored -> false;
                  default -> true;
                });
  }

  private boolean isPure(InvokeInstruction call, int helpers) {
    String owner = call.owner().asInternalName();
    return isPoll(owner, name(call))
        || (STREAM.contains(name(call)) && owner.startsWith("java/util/"))
        || isPure(own(call), helpers);
  }

  private boolean isPure(@Nullable CodeModel helper, int helpers) {
    return helper != null && helpers > 0 && isPure(helper.elementList(), helpers - 1);
  }

  private boolean isPure(InvokeDynamicInstruction made, int helpers) {
    DirectMethodHandleDesc target = MethodReferences.target(made).orElse(null);
    if (target == null) {
      return false;
    }
    String owner = MethodReferences.owner(target);
    return isPoll(owner, target.methodName())
        || isPure(own(owner, target.methodName(), target.lookupDescriptor()), helpers);
  }

  /**
   * Whether a loop takes out of a queue until nothing is left: it looks first whether there is
   * something, or goes on as long as there was.
   */
  private static boolean drains(List<CodeElement> body) {
    boolean looks = false;
    boolean takes = false;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof InvokeInstruction call) {
        looks |= LOOKS.contains(name(call));
        if (name(call).equals("poll")) {
          takes = true;
          looks |= leavesWhenEmpty(body, i);
        }
      }
    }
    return looks && takes;
  }

  private static boolean leavesWhenEmpty(List<CodeElement> body, int poll) {
    for (int i = poll + 1; i < body.size(); i++) {
      if (body.get(i) instanceof BranchInstruction branch) {
        boolean last = i == body.size() - 1;
        return branch.opcode() == (last ? Opcode.IFNONNULL : Opcode.IFNULL);
      }
    }
    return false;
  }

  /**
   * Whether a local variable goes from one round into the next: a loop that counts, sums up or
   * walks along.
   */
  private static boolean progresses(List<CodeElement> body) {
    Set<Integer> read = new HashSet<>();
    Set<Integer> written = new HashSet<>();
    for (CodeElement element : body) {
      switch (element) {
        case LoadInstruction load -> read.add(load.slot());
        case StoreInstruction store -> written.add(store.slot());
        case IncrementInstruction increment -> written.add(increment.slot());
        default -> {}
      }
    }
    return !Collections.disjoint(read, written);
  }

  private static boolean pollsOneTask(List<CodeElement> body) {
    for (int i = 1; i < body.size(); i++) {
      if (body.get(i) instanceof InvokeInstruction call
          && STATE_OF_A_TASK.contains(call.name().stringValue())
          && previous(body, i) instanceof LoadInstruction load
          && body.stream()
              .noneMatch(
                  it -> it instanceof StoreInstruction store && store.slot() == load.slot())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Instruction previous(List<CodeElement> body, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (body.get(i) instanceof Instruction instruction) {
        return instruction;
      }
    }
    return null;
  }
}
