package io.github.threadmill.watch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * A method that stands in for a call and tells the hooks of it.
 *
 * @param site the place in the student's code, 0 if the hooks do not ask for it
 */
record Bridge(StandIn standIn, int site, Tells tells) {

  /** What the hooks are told. */
  enum Tells {
    /** That the call begins and that it is over. */
    CALL,
    /** The same, and they may have the call left out. */
    CALL_THAT_MAY_BE_LEFT_OUT,
    /** What the call made, which has to be closed or to end. */
    MADE,
    /** What the call made a stream of. */
    STREAM,
    /** That it is asked whether something is there yet. */
    ASKING
  }

  static final ClassDesc HOOKS = ClassDesc.of(Hooks.class.getName());
  private static final MethodTypeDesc BEFORE =
      MethodTypeDesc.of(
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Class,
          ConstantDescs.CD_int,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Object.arrayType());
  private static final MethodTypeDesc AFTER =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
  private static final MethodTypeDesc THROWN =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Throwable,
          ConstantDescs.CD_Class,
          ConstantDescs.CD_int);
  private static final MethodTypeDesc MADE_STREAM =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Object.arrayType(),
          ConstantDescs.CD_Class);

  /** A hook that is told of an object at a place. */
  static final MethodTypeDesc ABOUT =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Class,
          ConstantDescs.CD_int);

  private static final MethodTypeDesc RETURNS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

  /**
   * The hook alone, for places where no bridge can stand: before constructors and calls of a super
   * method.
   */
  static void announce(CodeBuilder code, ClassDesc self, int site) {
    code.ldc(self).loadConstant(site).aconst_null().aconst_null();
    code.invokestatic(HOOKS, "before", BEFORE);
    code.invokestatic(HOOKS, "after", AFTER);
  }

  private ClassDesc self() {
    return standIn.self();
  }

  private MethodTypeDesc type() {
    return standIn.type();
  }

  void emit(ClassBuilder builder) {
    standIn.write(builder, this::emit);
  }

  private void emit(CodeBuilder code) {
    switch (tells) {
      case CALL, CALL_THAT_MAY_BE_LEFT_OUT -> emitCall(code);
      case MADE -> {
        standIn.call(code);
        Makers.announce(code, self(), site);
        code.areturn();
      }
      case STREAM -> {
        standIn.call(code);
        code.dup();
        arguments(code, 0);
        code.ldc(self()).invokestatic(HOOKS, "madeStream", MADE_STREAM).areturn();
      }
      case ASKING -> {
        code.aload(0).ldc(self()).loadConstant(site).invokestatic(HOOKS, "asking", ABOUT);
        standIn.call(code);
        standIn.returnResult(code);
      }
    }
  }

  private void emitCall(CodeBuilder code) {
    int token = code.allocateLocal(TypeKind.REFERENCE);
    before(code);
    code.astore(token);
    if (tells == Tells.CALL_THAT_MAY_BE_LEFT_OUT) {
      Label call = code.newLabel();
      code.aload(token).invokestatic(HOOKS, "returnsAtOnce", RETURNS).ifeq(call);
      code.aload(token).invokestatic(HOOKS, "after", AFTER);
      early(code);
      code.labelBinding(call);
    }
    Label start = code.newBoundLabel();
    standIn.call(code);
    Label end = code.newBoundLabel();
    code.aload(token).invokestatic(HOOKS, "after", AFTER);
    standIn.returnResult(code);
    Label handler = code.newBoundLabel();
    code.dup().ldc(self()).loadConstant(site).invokestatic(HOOKS, "thrown", THROWN);
    code.aload(token).invokestatic(HOOKS, "after", AFTER).athrow();
    code.exceptionCatchAll(start, end, handler);
  }

  private void before(CodeBuilder code) {
    code.ldc(self()).loadConstant(site);
    int first = 0;
    if (standIn.target().hasReceiver()) {
      code.aload(0);
      first = 1;
    } else {
      code.aconst_null();
    }
    arguments(code, first);
    code.invokestatic(HOOKS, "before", BEFORE);
  }

  private void arguments(CodeBuilder code, int first) {
    int count = type().parameterCount();
    if (first == count) {
      code.aconst_null();
      return;
    }
    code.loadConstant(count - first).anewarray(ConstantDescs.CD_Object);
    for (int i = first; i < count; i++) {
      ClassDesc kind = type().parameterType(i);
      code.dup().loadConstant(i - first);
      code.loadLocal(TypeKind.from(kind), code.parameterSlot(i));
      Boxes.box(code, kind);
      code.aastore();
    }
  }

  /**
   * What an early return looks like: nothing, "not timed out", or the nanoseconds that were asked
   * for.
   */
  private void early(CodeBuilder code) {
    switch (TypeKind.from(type().returnType())) {
      case VOID -> code.return_();
      case BOOLEAN -> code.iconst_1().ireturn();
      case LONG -> code.lload(code.parameterSlot(type().parameterCount() - 1)).lreturn();
      default -> throw new IllegalStateException(standIn.target() + " cannot return at once");
    }
  }
}
