package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the rounds of polling loops in a local variable each, and reports one that has gone round
 * {@value #MANY} times within one call of its method. A count, not a time: the same on a busy
 * machine.
 */
final class SpinSites {

  /** A thread that polls this often in vain is waiting, not looking. */
  static final int MANY = 10_000;

  static final MethodTypeDesc SPINNING =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Class, ConstantDescs.CD_int);

  private record Detour(PollingLoops.Loop loop, Label target) {}

  private final Map<Integer, PollingLoops.Loop> loops = new HashMap<>();
  private final Map<PollingLoops.Loop, Integer> counters = new HashMap<>();
  private final Map<Label, Detour> detours = new LinkedHashMap<>();
  private final String method;
  private final Bridges bridges;

  SpinSites(List<PollingLoops.Loop> loops, String method, Bridges bridges) {
    loops.forEach(loop -> this.loops.put(loop.jump(), loop));
    this.method = method;
    this.bridges = bridges;
  }

  void atStart(CodeBuilder code) {
    for (PollingLoops.Loop loop : loops.values()) {
      int counter = code.allocateLocal(TypeKind.INT);
      counters.put(loop, counter);
      code.iconst_0().istore(counter);
    }
  }

  void jump(CodeBuilder code, BranchInstruction jump, int ordinal) {
    PollingLoops.Loop loop = loops.get(ordinal);
    if (loop == null) {
      code.with(jump);
    } else if (jump.opcode() == Opcode.GOTO || jump.opcode() == Opcode.GOTO_W) {
      count(code, loop);
      code.with(jump);
    } else {
      Label detour = code.newLabel();
      detours.put(detour, new Detour(loop, jump.target()));
      code.with(BranchInstruction.of(jump.opcode(), detour));
    }
  }

  void atEnd(CodeBuilder code) {
    detours.forEach(
        (label, detour) -> {
          code.labelBinding(label);
          count(code, detour.loop());
          code.goto_(detour.target());
        });
  }

  private void count(CodeBuilder code, PollingLoops.Loop loop) {
    Integer counter = counters.get(loop);
    if (counter == null) {
      throw new IllegalStateException("no counter for " + loop);
    }
    int site = bridges.site(Site.SPINNING, loop.api(), loop.line(), method);
    Label done = code.newLabel();
    code.iinc(counter, 1).iload(counter).loadConstant(MANY).if_icmpne(done);
    code.ldc(bridges.self()).loadConstant(site);
    code.invokestatic(Bridge.HOOKS, "spinning", SPINNING);
    code.labelBinding(done);
  }
}
