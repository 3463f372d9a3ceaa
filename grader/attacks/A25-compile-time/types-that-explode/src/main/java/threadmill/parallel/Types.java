package threadmill.parallel;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

final class Types {

  private Types() {}

  static <T> T pick(Supplier<T> supplier) {
    return supplier.get();
  }

  static int pick(IntSupplier supplier) {
    return supplier.getAsInt();
  }

  static Object go() {
    return pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> "x"))))))))))))))))))))))))))))));
  }
}
