package io.github.threadmill.races;

import io.github.threadmill.lab.FreshClasses;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Tries interleavings of a {@link Model}'s operations one by one and asks of each whether its
 * results are those of some order of whole operations. To be used inside an observation.
 *
 * <pre>{@code
 * Interleaving seen = lab.observe(() -> ModelChecker.of(CounterModel.class).check());
 * lab.judge(judge -> seen.require(judge, "no increment is lost"));
 * }</pre>
 *
 * <p>Sequentially consistent interleavings only: a missing {@code volatile} is not seen. Immutable;
 * searches of one JVM run one after the other.
 */
public final class ModelChecker {

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final Class<? extends Model> model;
  private final Bounds bounds;
  private final Explorer explorer;

  ModelChecker(Class<? extends Model> model, Bounds bounds, Explorer explorer) {
    this.model = model;
    this.bounds = bounds;
    this.explorer = explorer;
  }

  /**
   * A search with {@link Bounds#USUAL}.
   *
   * @param model a class of the exercise's checks
   */
  public static ModelChecker of(Class<? extends Model> model) {
    return new ModelChecker(model, Bounds.USUAL, new LincheckExplorer());
  }

  /** The same search, farther or less far. */
  public ModelChecker within(Bounds other) {
    return new ModelChecker(model, other, explorer);
  }

  /**
   * Searches; about a second, more where the bounds are large. Whatever goes wrong with the search
   * is a doubt.
   *
   * @throws RuntimeException what the student's constructor threw, or the stub's marker
   */
  public Interleaving check() {
    FreshClasses plain =
        FreshClasses.besides(model, UnaryOperator.identity(), ModelChecker::isOfLincheck);
    FreshClasses fresh =
        FreshClasses.besides(
            model, MonitorCalls.ofObjects(plain.students()), ModelChecker::isOfLincheck);
    Supplier<Model> models = instances(fresh.twin(model.getName()));
    Instances.meetMarker(models.get());
    ONE_AT_A_TIME.lock();
    try {
      if (!RaceCanary.isCaughtBy(explorer)) {
        return Interleaving.doubtful(
            "the model checker overlooked the race of a counter that is known to have one");
      }
      return explorer.explore(new Subject(fresh, models), bounds);
    } catch (LinkageError | RuntimeException notHere) {
      return Interleaving.doubtful("the model checker does not run here: " + notHere);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** What Lincheck has the rewritten classes call. */
  static boolean isOfLincheck(String className) {
    return className.startsWith("sun.nio.ch.lincheck.");
  }

  static Supplier<Model> instances(Class<?> type) {
    return () -> Instances.of(type, Model.class);
  }
}
