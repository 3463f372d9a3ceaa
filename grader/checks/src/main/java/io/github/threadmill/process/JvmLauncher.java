package io.github.threadmill.process;

import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.api.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts workers as JVMs of their own, lets only so many live at once, and keeps count. For one
 * observation: made inside of it, and closed at its end. No worker outlives {@link #close}, nor the
 * process that it was started by.
 */
public final class JvmLauncher implements WorkerLauncher, AutoCloseable {

  /** Ends what would start one worker after the other for ever. */
  private static final int MOST_STARTED = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration MOVE = Duration.ofMillis(50);

  private final WorkerClasses classes;
  private final int most;
  private final List<LaunchedWorker> workers = new ArrayList<>();
  private int refused;
  private Duration cpu = Duration.ZERO;

  private JvmLauncher(WorkerClasses classes, int most) {
    this.classes = classes;
    this.most = most;
  }

  /**
   * A launcher that has started nothing yet.
   *
   * @param ofChecks any class of the checks'; workers find those, and the student's
   * @param most how many workers may be alive at once
   */
  public static JvmLauncher open(Class<?> ofChecks, int most) throws IOException {
    if (most < 1) {
      throw new IllegalArgumentException("most must be > 0, was " + most);
    }
    return new JvmLauncher(WorkerClasses.besides(ofChecks), most);
  }

  @Override
  public synchronized WorkerProcess start(Class<?> program) throws IOException {
    if (workers.stream().filter(LaunchedWorker::counts).count() >= most) {
      refused++;
      throw new IllegalStateException(
          "as many workers as were asked for are alive already: " + most);
    }
    if (workers.size() >= MOST_STARTED) {
      throw new IllegalStateException(MOST_STARTED + " workers have been started; that is enough");
    }
    ProcessBuilder builder = new ProcessBuilder(command(program));
    // What a machine's owner has set for all JVMs would be printed by each of them.
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
        .forEach(builder.environment()::remove);
    LaunchedWorker worker = new LaunchedWorker(builder.start());
    workers.add(worker);
    return worker;
  }

  private List<String> command(Class<?> program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        SerialFilter.FLAG,
        "-XX:ActiveProcessorCount=2",
        "-Xmx64m",
        "-XX:ErrorFile=/dev/null",
        "-XX:-CreateCoredumpOnCrash",
        property("java.io.tmpdir"),
        property("user.home"),
        property("user.name"),
        "-cp",
        classes.classPath(),
        WorkerMain.class.getName(),
        Long.toString(ProcessHandle.current().pid()),
        program.getName());
  }

  /** A worker is told the same as this process was, not what the machine would say. */
  private static String property(String name) {
    return "-D" + name + "=" + System.getProperty(name);
  }

  /** Whether a process is one of this launcher's workers. */
  public boolean hasStarted(long pid) {
    return all().stream().anyMatch(worker -> worker.pid() == pid);
  }

  /** Kills a worker from outside, if it is one of this launcher's, and waits until it is gone. */
  public void kill(long pid) {
    all().stream().filter(worker -> worker.pid() == pid).forEach(LaunchedWorker::kill);
  }

  /**
   * Gives the workers the time that they need to end: five seconds for all of them together. To be
   * asked when the student's code has returned or thrown.
   */
  public LaunchLog awaitEnd() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (LaunchedWorker worker : all()) {
      worker.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }
    return log();
  }

  /**
   * Whether the workers have done something since this was last asked: more than what a process
   * uses that waits. On a busy machine it takes them long to start, and nobody is stuck meanwhile.
   */
  public synchronized boolean hasMoved() {
    Duration now = workers.stream().map(LaunchedWorker::cpu).reduce(Duration.ZERO, Duration::plus);
    boolean moved = now.minus(cpu).compareTo(MOVE) >= 0;
    cpu = moved ? now : cpu;
    return moved;
  }

  /** What was seen so far. */
  public LaunchLog log() throws InterruptedException {
    List<LaunchedWorker> all = all();
    String said = "";
    for (LaunchedWorker worker : all) {
      said = said.isBlank() ? worker.said() : said;
    }
    return new LaunchLog(
        all.size(),
        refused(),
        (int) all.stream().filter(LaunchedWorker::isAlive).count(),
        all.stream().mapToLong(LaunchedWorker::written).sum(),
        all.stream().mapToLong(LaunchedWorker::read).sum(),
        said);
  }

  private synchronized int refused() {
    return refused;
  }

  private synchronized List<LaunchedWorker> all() {
    return List.copyOf(workers);
  }

  /** Ends all workers. */
  @Override
  public void close() {
    all().forEach(LaunchedWorker::close);
    classes.close();
  }
}
