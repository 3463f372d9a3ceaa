package threadmill.parallel;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

final class Captured {

  private int field = 3;

  IntUnaryOperator adder(int given) {
    int local = given * field;
    Supplier<IntFunction<Supplier<Integer>>> deep = () -> more -> () -> more + local + field + given;
    Runnable change = () -> this.field++;
    change.run();
    Function<Integer, Function<Integer, Integer>> curried = one -> other -> one + other;
    return number -> curried.apply(number).andThen(sum -> sum + deep.get().apply(1).get()).apply(2);
  }
}
