package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Announces that a monitor is entered or left. A {@code synchronized} method becomes a plain one
 * whose body stands in a synchronized block, because nobody could look before the JVM enters its
 * monitor.
 */
final class MonitorSites {

  private static final MethodTypeDesc ENTERING =
      MethodTypeDesc.of(
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Class,
          ConstantDescs.CD_int);
  private static final MethodTypeDesc ENTERED =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Class,
          ConstantDescs.CD_Object);
  private static final MethodTypeDesc LEAVING =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Class);

  private final String method;
  private final Bridges bridges;
  private final boolean whole;
  private final boolean isStatic;
  private final int firstLine;
  private int lock;
  private @Nullable Label start;
  private boolean justReturned;
  private final List<Held> held = new ArrayList<>();

  private final List<Noting> notings = new ArrayList<>();
  private final List<Noting> leavings = new ArrayList<>();
  private final int exits;

  /** Where it is noted that a monitor was entered or will be left. */
  private record Noting(Label from, Label to, Label handler, int monitor) {}

  /** A stretch of code that is in the method's monitor. */
  private record Held(Label from, Label to) {}

  MonitorSites(MethodModel method, CodeModel code, Bridges bridges) {
    this.method = method.methodName().stringValue();
    this.bridges = bridges;
    this.firstLine =
        code.elementStream()
            .filter(LineNumber.class::isInstance)
            .map(LineNumber.class::cast)
            .mapToInt(LineNumber::line)
            .findFirst()
            .orElse(0);
    this.whole = ClassRewriter.isSynchronized(method);
    this.isStatic = method.flags().has(AccessFlag.STATIC);
    this.exits = exits(code);
  }

  /**
   * How often a monitor is left: at each exit, and in a synchronized method at each return and when
   * it throws.
   */
  private int exits(CodeModel code) {
    int exits = whole ? 1 : 0;
    for (CodeElement element : code) {
      boolean leaves =
          element instanceof MonitorInstruction monitor && monitor.opcode() == Opcode.MONITOREXIT;
      boolean returns = whole && element instanceof ReturnInstruction;
      exits += leaves || returns ? 1 : 0;
    }
    return exits;
  }

  void atStart(CodeBuilder code) {
    prepare(code);
    if (!whole) {
      return;
    }
    lock = code.allocateLocal(TypeKind.REFERENCE);
    if (isStatic) {
      code.ldc(bridges.self());
    } else {
      code.aload(0);
    }
    code.dup().astore(lock);
    enter(code, firstLine);
    start = code.newBoundLabel();
  }

  void monitor(CodeBuilder code, MonitorInstruction monitor, int line) {
    if (monitor.opcode() == Opcode.MONITORENTER) {
      enter(code, line);
    } else {
      leave(code);
    }
  }

  void returning(CodeBuilder code, ReturnInstruction end) {
    if (start == null) {
      code.with(end);
      return;
    }
    code.aload(lock);
    announce(code);
    code.monitorexit();
    // The return stays outside: a handler over it would leave the monitor twice, and no JIT
    // compiles such code.
    held.add(new Held(start, code.newBoundLabel()));
    code.with(end);
    start = code.newBoundLabel();
    justReturned = true;
  }

  /** An instruction of the student's comes next. */
  void next() {
    justReturned = false;
  }

  /**
   * JITs compile a method only if each call inside a monitor is covered by a handler that leaves
   * it.
   */
  void atEnd(CodeBuilder code) {
    Label bodyEnd = code.newBoundLabel();
    if (start != null) {
      leaveOnThrow(code, start, bodyEnd);
    }
    for (Noting noting : notings) {
      code.labelBinding(noting.handler());
      code.aload(noting.monitor()).monitorexit();
      Label end = code.newBoundLabel();
      code.athrow();
      code.exceptionCatchAll(noting.handler(), end, noting.handler());
    }
  }

  private void leaveOnThrow(CodeBuilder code, Label from, Label bodyEnd) {
    Label handler = code.newBoundLabel();
    code.aload(lock);
    leave(code);
    code.athrow();
    if (!justReturned) {
      held.add(new Held(from, bodyEnd));
    }
    for (Held range : held) {
      code.exceptionCatchAll(range.from(), range.to(), handler);
    }
  }

  /** Stack: the monitor, which is consumed. */
  private void enter(CodeBuilder code, int line) {
    int site = bridges.site(Site.SYNCHRONIZED, "synchronized", line, method);
    int token = code.allocateLocal(TypeKind.REFERENCE);
    int monitor = code.allocateLocal(TypeKind.REFERENCE);
    code.dup().astore(monitor);
    code.dup().ldc(bridges.self()).loadConstant(site);
    code.invokestatic(Bridge.HOOKS, "entering", ENTERING).astore(token);
    code.monitorenter();
    Label from = code.newBoundLabel();
    code.aload(monitor).ldc(bridges.self()).aload(token);
    code.invokestatic(Bridge.HOOKS, "entered", ENTERED);
    Noting noting = new Noting(from, code.newBoundLabel(), code.newLabel(), monitor);
    code.exceptionCatchAll(noting.from(), noting.to(), noting.handler());
    notings.add(noting);
  }

  /** Stack: the monitor, which is consumed. */
  private void leave(CodeBuilder code) {
    announce(code);
    code.monitorexit();
  }

  private void announce(CodeBuilder code) {
    Noting noting = leavings.removeFirst();
    code.dup().astore(noting.monitor());
    code.labelBinding(noting.from());
    code.aload(noting.monitor()).ldc(bridges.self());
    code.invokestatic(Bridge.HOOKS, "leaving", LEAVING);
    code.labelBinding(noting.to());
    notings.add(noting);
  }

  /**
   * A call in a handler that covers itself, as javac has it, is more than C1 can compile; an entry
   * that comes first in the table takes the call out.
   */
  private void prepare(CodeBuilder code) {
    for (int i = 0; i < exits; i++) {
      Noting noting =
          new Noting(
              code.newLabel(),
              code.newLabel(),
              code.newLabel(),
              code.allocateLocal(TypeKind.REFERENCE));
      code.exceptionCatchAll(noting.from(), noting.to(), noting.handler());
      leavings.add(noting);
    }
  }
}
