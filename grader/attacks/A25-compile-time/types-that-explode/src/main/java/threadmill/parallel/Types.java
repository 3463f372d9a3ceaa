package threadmill.parallel;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

final class Types {

  private Types() {}

  static <T> T pick(Supplier<T> supplier) {
    return supplier.get();
  }

  static <T> T pick(Callable<T> callable) throws Exception {
    return callable.call();
  }

  static Object go() {
    return pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> "x"))))))))))))))))))))))))))))));
  }
}
