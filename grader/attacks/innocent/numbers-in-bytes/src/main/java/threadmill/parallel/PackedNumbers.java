package threadmill.parallel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

class PackedNumbers {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final byte[] bytes;

  PackedNumbers(int count) {
    bytes = new byte[count * Long.BYTES];
  }

  void put(int place, long number) {
    LONGS.set(bytes, place * Long.BYTES, number);
  }

  long get(int place) {
    return (long) LONGS.get(bytes, place * Long.BYTES);
  }
}
