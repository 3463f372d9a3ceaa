package io.github.threadmill.batch;

import io.github.threadmill.compile.Compiler;
import io.github.threadmill.gate.Gate;
import io.github.threadmill.grade.Grader;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.network.SlowNetwork;
import io.github.threadmill.run.ObserverJvm;
import io.github.threadmill.run.Preparation;
import io.github.threadmill.run.PreparedExercise;
import io.github.threadmill.run.RunStep;
import io.github.threadmill.sandbox.Detection;
import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.sandbox.Sandbox;
import io.github.threadmill.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that grading needs and that is set up once: the warm compiler, the network, the cache
 * that observing processes start from. Not thread-safe; its {@link #grader} is.
 */
public final class Workshop implements AutoCloseable {

  private static final List<String> API = List.of("threadmill-api-");
  private static final List<String> OBSERVER =
      List.of("threadmill-api-", "threadmill-checks-", "threadmill-wiremock-");
  private static final List<String> MODEL_CHECKER =
      List.of("lincheck-", "byte-buddy-", "asm-", "kotlin-", "kotlinx-", "atomicfu-");

  /** What submitted tests are written with. */
  private static final List<String> JUPITER =
      List.of("junit-jupiter-", "opentest4j-", "apiguardian-api-");

  /** What runs them and measures what they reach. */
  private static final List<String> TEST_RUNNER =
      List.of("junit-", "opentest4j-", "apiguardian-api-", "org.jacoco.core-", "asm-");

  private static final List<String> CHECKS =
      List.of("threadmill-", "junit-jupiter-api-", "jspecify-", "archunit-", "apiguardian-api-");

  private final Kit kit;
  private final Path work;
  private final Compiler compiler;
  private final SlowNetwork network;
  private final Sandbox sandbox;
  private final Grader grader;
  private final Map<String, PreparedExercise> prepared = new HashMap<>();

  /**
   * Sets up, with every layer of isolation that this machine allows.
   *
   * @throws IOException if no temporary folder can be made
   */
  public Workshop(Kit kit) throws IOException {
    this(kit, Layers.ALL);
  }

  /**
   * Sets up.
   *
   * @param wanted which layers of isolation to put around submissions, as far as this machine
   *     allows
   * @throws IOException if no temporary folder can be made
   */
  public Workshop(Kit kit, Layers wanted) throws IOException {
    this(kit, wanted, new Gate());
  }

  /**
   * Sets up with a gate of one's own.
   *
   * @throws IOException if no temporary folder can be made
   */
  public Workshop(Kit kit, Layers wanted, Gate gate) throws IOException {
    this.kit = kit;
    // What can fail comes before what would have to be cleared away.
    Jvm all = Jvm.current(kit.jars(), List.of("threadmill-"));
    Jvm observing = Jvm.current(kit.jars(), OBSERVER);
    Jvm searching = observing.with(Jvm.current(kit.jars(), MODEL_CHECKER).jars());
    Jvm testing = observing.with(Jvm.current(kit.jars(), TEST_RUNNER).jars());
    ObserverJvm observer = ObserverJvm.trained(observing, searching, testing, kit.jars());
    Jvm api = Jvm.current(kit.jars(), API);
    Jvm withJupiter = api.with(Jvm.current(kit.jars(), JUPITER).jars());
    this.work = Scratch.folder("tmw");
    this.compiler = new Compiler(all);
    this.sandbox = sandbox(kit, wanted);
    this.network = SlowNetwork.start();
    this.grader =
        new Grader(
            compiler,
            gate,
            new RunStep(observer, sandbox, network),
            exercise -> (exercise.submitsTests() ? withJupiter : api).jars());
  }

  /** Which layers of isolation this machine allows, looked at anew. */
  public static Sandbox sandbox(Kit kit, Layers wanted) {
    return Detection.look(wanted, Jvm.current(kit.jars(), OBSERVER));
  }

  /** What submissions' processes run in. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Grades what {@link #prepare} made ready. */
  public Grader grader() {
    return grader;
  }

  /**
   * An exercise made ready to grade with; made once.
   *
   * @throws IOException if temporary files cannot be written
   */
  public PreparedExercise prepare(ExerciseHome home) throws IOException {
    String id = home.exercise().id();
    PreparedExercise ready = prepared.get(id);
    if (ready == null) {
      List<Path> jars = Jvm.current(kit.jars(), CHECKS).jars();
      ready = new Preparation(compiler, jars).prepare(home, work.resolve(id));
      prepared.put(id, ready);
    }
    return ready;
  }

  @Override
  public void close() {
    compiler.close();
    network.close();
    sandbox.close();
    Scratch.delete(work);
  }
}
