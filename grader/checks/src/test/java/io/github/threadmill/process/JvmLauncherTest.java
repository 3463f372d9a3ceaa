package io.github.threadmill.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.api.WorkerProcess;
import io.github.threadmill.races.OnStage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The student's program is {@code sample.Subject}; {@code sample.Use} stands for the checks. */
@Timeout(300)
class JvmLauncherTest {

  private static final String NEXT_LETTER =
      """
      public class Subject {
        public static void main(String[] arguments) throws Exception {
          for (int letter = System.in.read(); letter >= 0; letter = System.in.read()) {
            System.out.write(letter + 1);
            System.out.flush();
          }
          throw new IllegalStateException("no more");
        }
      }
      """;

  private final Class<?> checks =
      OnStage.of(NEXT_LETTER, "public class Use {}").checkClass("sample.Use");

  private Class<?> program() throws ClassNotFoundException {
    return checks.getClassLoader().loadClass("sample.Subject");
  }

  @Test
  void a_worker_runs_the_students_program_and_its_pipes_are_measured() throws Exception {
    try (JvmLauncher launcher = JvmLauncher.open(checks, 1);
        WorkerProcess worker = launcher.start(program())) {
      assertThat(worker.pid()).isNotEqualTo(ProcessHandle.current().pid());
      assertThat(answer(worker, 'a')).isEqualTo('b');
      assertThat(answer(worker, 'x')).isEqualTo('y');
      worker.toWorker().close();
      assertThat(worker.fromWorker().read()).isEqualTo(-1);
      LaunchLog log = launcher.awaitEnd();
      assertThat(log.said()).contains("IllegalStateException: no more");
      assertThat(log).isEqualTo(new LaunchLog(1, 0, 0, 2, 2, log.said()));
    }
  }

  @Test
  @SuppressWarnings("try") // what closing does is looked at
  void no_more_workers_are_alive_than_there_may_be() throws Exception {
    try (JvmLauncher launcher = JvmLauncher.open(checks, 1)) {
      WorkerProcess first = launcher.start(program());
      assertThatThrownBy(() -> launcher.start(program()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("as many workers as were asked for are alive already: 1");
      launcher.kill(first.pid());
      assertThat(first.isAlive()).isFalse();
      assertThat(first.fromWorker().read()).isEqualTo(-1);
      WorkerProcess second = launcher.start(program());
      assertThat(answer(second, 'a')).isEqualTo('b');
      LaunchLog log = launcher.log();
      assertThat(log).isEqualTo(new LaunchLog(2, 1, 1, 1, 1, ""));
      for (int i = 0; i < 100_000 && !launcher.hasMoved(); i++) {
        assertThat(answer(second, 'a')).isEqualTo('b'); // costs it some microseconds
      }
      assertThat(launcher.hasMoved()).isFalse(); // it has moved, and been asked, just now
      launcher.close();
      assertThat(second.isAlive()).isFalse();
    }
  }

  @Test
  void a_worker_ends_with_the_process_that_has_started_it() throws Exception {
    Process orphan =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName(),
                "0", // nobody's child is told that this is its parent
                Waiting.class.getName())
            .start();
    assertThat(orphan.waitFor()).isEqualTo(1);
  }

  private static char answer(WorkerProcess worker, char letter) throws IOException {
    worker.toWorker().write(letter);
    worker.toWorker().flush();
    return (char) worker.fromWorker().read();
  }

  /** A program that never ends by itself. */
  public static final class Waiting {

    private Waiting() {}

    /**
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException {
      assertThat(System.in.read()).isEqualTo(-1);
    }
  }
}
