package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
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
  private int lock;
  private @Nullable Label start;

  MonitorSites(MethodModel method, Bridges bridges) {
    this.method = method.methodName().stringValue();
    this.bridges = bridges;
    this.whole = ClassRewriter.isSynchronized(method);
    this.isStatic = method.flags().has(AccessFlag.STATIC);
  }

  void atStart(CodeBuilder code) {
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
    enter(code, 0);
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
    if (whole) {
      code.aload(lock);
      leave(code);
    }
    code.with(end);
  }

  void atEnd(CodeBuilder code) {
    if (start == null) {
      return;
    }
    Label end = code.newBoundLabel();
    code.aload(lock);
    leave(code);
    code.athrow();
    code.exceptionCatchAll(start, end, end);
  }

  /** Stack: the monitor, which is consumed. */
  private void enter(CodeBuilder code, int line) {
    int site = bridges.site(Site.SYNCHRONIZED, "synchronized", line, method);
    int token = code.allocateLocal(TypeKind.REFERENCE);
    code.dup().ldc(bridges.self()).loadConstant(site);
    code.invokestatic(Bridge.HOOKS, "entering", ENTERING).astore(token);
    code.dup().monitorenter();
    code.ldc(bridges.self()).aload(token).invokestatic(Bridge.HOOKS, "entered", ENTERED);
  }

  /** Stack: the monitor, which is consumed. */
  private void leave(CodeBuilder code) {
    code.dup().ldc(bridges.self()).invokestatic(Bridge.HOOKS, "leaving", LEAVING);
    code.monitorexit();
  }
}
