package io.github.threadmill.races;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * The class that Lincheck sees: its one operation makes one of the model's. Lincheck instantiates
 * it by name and from generated code, so it is public and its models come from a static field.
 */
public final class LincheckOperations {

  private static final Method CALL = method();
  private static volatile Supplier<Model> models = () -> List::of;

  private final io.github.threadmill.races.Operation[] operations =
      models.get().operations().toArray(io.github.threadmill.races.Operation[]::new);

  /** Made by Lincheck for each interleaving. */
  public LincheckOperations() {}

  private static Method method() {
    try {
      return LincheckOperations.class.getMethod("call", int.class);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static void play(Supplier<Model> fresh) {
    models = fresh;
  }

  /**
   * Makes one operation.
   *
   * @param which its number; the generator is asked for nothing, but Lincheck wants to know one
   * @throws Exception whatever the student's code throws
   */
  @Operation
  public @Nullable Object call(@Param(gen = IntGen.class) int which) throws Exception {
    return operations[which].call().call();
  }

  /** A meeting in Lincheck's terms. */
  static ExecutionScenario scenario(Meeting meeting) {
    return new ExecutionScenario(
        List.of(),
        meeting.together().stream().map(LincheckOperations::actors).toList(),
        actors(meeting.after()),
        null);
  }

  private static List<Actor> actors(List<Integer> operations) {
    return operations.stream().map(which -> new Actor(CALL, List.of(which))).toList();
  }

  /** The meeting that a scenario was made of. */
  static Meeting meeting(ExecutionScenario scenario) {
    return new Meeting(
        scenario.getParallelExecution().stream().map(LincheckOperations::operations).toList(),
        operations(scenario.getPostExecution()));
  }

  private static List<Integer> operations(List<Actor> actors) {
    return actors.stream().map(actor -> (Integer) actor.getArguments().getFirst()).toList();
  }
}
