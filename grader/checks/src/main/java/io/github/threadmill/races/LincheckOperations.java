package io.github.threadmill.races;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ParameterGenerator;
import org.jetbrains.lincheck.datastructures.RandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * The class that Lincheck sees: its one operation makes one of the model's. Lincheck instantiates
 * it by name and from generated code, so it is public and its models come from a static field.
 */
public final class LincheckOperations {

  private static volatile Supplier<Model> models = () -> List::of;
  private static volatile int count;

  private final io.github.threadmill.races.Operation[] operations =
      models.get().operations().toArray(io.github.threadmill.races.Operation[]::new);

  /** Made by Lincheck for each interleaving. */
  public LincheckOperations() {}

  static void play(Supplier<Model> fresh) {
    models = fresh;
    count = fresh.get().operations().size();
  }

  /**
   * Makes one operation.
   *
   * @throws Exception whatever the student's code throws
   */
  @Operation
  public @Nullable Object call(@Param(gen = Which.class) int which) throws Exception {
    return operations[which].call().call();
  }

  /** Chooses operations evenly. */
  public static final class Which implements ParameterGenerator<Integer> {

    private final Random random;

    /** Made by Lincheck. */
    public Which(RandomProvider provider, String configuration) {
      random = provider.createRandom();
    }

    @Override
    public Integer generate() {
      return random.nextInt(count);
    }

    @Override
    public void reset() {
      // one even choice after the other
    }
  }
}
