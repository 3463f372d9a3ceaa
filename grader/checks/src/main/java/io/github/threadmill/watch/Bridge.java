package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * A private static method that stands in for a watched call: it tells the hooks, makes the call,
 * tells them again.
 *
 * @param self the class that the bridge is in
 * @param mayReturnAtOnce whether the hooks may have the call left out
 * @param makes whether it stands in for a call that makes something, and tells of that alone
 */
record Bridge(
    ClassDesc self, String name, Target target, int site, boolean mayReturnAtOnce, boolean makes) {

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
  private static final MethodTypeDesc RETURNS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

  MethodTypeDesc type() {
    return target.bridgeType();
  }

  /**
   * The hook alone, for places where no bridge can stand: before constructors and calls of a super
   * method.
   */
  static void announce(CodeBuilder code, ClassDesc self, int site) {
    code.ldc(self).loadConstant(site).aconst_null().aconst_null();
    code.invokestatic(HOOKS, "before", BEFORE);
    code.invokestatic(HOOKS, "after", AFTER);
  }

  void emit(CodeBuilder code) {
    if (makes) {
      call(code);
      Makers.announce(code, self, site);
      code.return_(TypeKind.REFERENCE);
      return;
    }
    int token = code.allocateLocal(TypeKind.REFERENCE);
    TypeKind result = TypeKind.from(type().returnType());
    before(code);
    code.astore(token);
    if (mayReturnAtOnce) {
      Label call = code.newLabel();
      code.aload(token).invokestatic(HOOKS, "returnsAtOnce", RETURNS).ifeq(call);
      code.aload(token).invokestatic(HOOKS, "after", AFTER);
      early(code, result);
      code.labelBinding(call);
    }
    Label start = code.newBoundLabel();
    call(code);
    Label end = code.newBoundLabel();
    code.aload(token).invokestatic(HOOKS, "after", AFTER);
    code.return_(result);
    Label handler = code.newBoundLabel();
    code.dup().ldc(self).loadConstant(site).invokestatic(HOOKS, "thrown", THROWN);
    code.aload(token).invokestatic(HOOKS, "after", AFTER).athrow();
    code.exceptionCatchAll(start, end, handler);
  }

  private void before(CodeBuilder code) {
    code.ldc(self).loadConstant(site);
    int first = 0;
    if (target.hasReceiver()) {
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

  private void call(CodeBuilder code) {
    if (target.isConstructor()) {
      code.new_(target.owner()).dup();
    }
    for (int i = 0; i < type().parameterCount(); i++) {
      code.loadLocal(TypeKind.from(type().parameterType(i)), code.parameterSlot(i));
    }
    target.invoke(code);
  }

  /**
   * What an early return looks like: nothing, "not timed out", or the nanoseconds that were asked
   * for.
   */
  private void early(CodeBuilder code, TypeKind result) {
    switch (result) {
      case VOID -> code.return_();
      case BOOLEAN -> code.iconst_1().ireturn();
      case LONG -> code.lload(code.parameterSlot(type().parameterCount() - 1)).lreturn();
      default -> throw new IllegalStateException(target + " cannot return at once");
    }
  }
}
