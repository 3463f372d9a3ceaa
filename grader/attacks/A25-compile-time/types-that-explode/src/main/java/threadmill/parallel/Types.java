package threadmill.parallel;

import java.util.function.Function;

final class Types {

  private Types() {}

  static <T> T id(T given) {
    return given;
  }

  static <A> A pick(Function<A, A> one, Function<A, A> other) {
    return null;
  }

  static Object pick(Object one, Object other) {
    return null;
  }

  static void go() {
    String found = pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick(pick("x", "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y"), "y");
  }
}
