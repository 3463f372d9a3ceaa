package threadmill.parallel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

final class Cell {

  private static final VarHandle VALUE;
  private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(int[].class);

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(Cell.class, "value", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile int value;

  boolean raise(int[] slots) {
    SLOTS.getAndAdd(slots, 0, 1);
    VALUE.setRelease(this, 3);
    VarHandle.fullFence();
    return VALUE.compareAndSet(this, value, value + 1);
  }
}
