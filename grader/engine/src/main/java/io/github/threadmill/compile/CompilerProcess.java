package io.github.threadmill.compile;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that compiles, in an empty folder and an empty environment: it sees what it is sent,
 * and the jars that it compiles against. For one thread at a time.
 */
final class CompilerProcess implements AutoCloseable {

  /** What a JVM ends with that ran out of memory and was told to end then. */
  private static final int OUT_OF_MEMORY = 3;

  private static final long END_SECONDS = 30;

  private final Process process;
  private final Path folder;
  private final FrameChannel channel;
  private int answers;

  private CompilerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.channel = new FrameChannel(process.getInputStream(), process.getOutputStream());
  }

  /**
   * Starts one.
   *
   * @throws IOException if that is not possible
   */
  static CompilerProcess start(Jvm jvm) throws IOException {
    Path folder = Scratch.folder("tmc");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command(jvm, folder))
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      // Without it a JVM on Linux writes no class file whose name is not ASCII.
      builder.environment().put("LC_ALL", "C.UTF-8");
      return new CompilerProcess(builder.start(), folder);
    } catch (IOException | RuntimeException notStarted) {
      Scratch.delete(folder);
      throw notStarted;
    }
  }

  private static List<String> command(Jvm jvm, Path folder) {
    return List.of(
        jvm.java().toString(),
        "-Xmx512m",
        "-Xss4m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.resolve("crash"),
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=",
        "-Djava.io.tmpdir=" + folder,
        "-Duser.home=" + folder,
        "-cp",
        jvm.classPath(),
        CompilerMain.class.getName());
  }

  /**
   * Has a job done.
   *
   * @throws IOException if the process ended before it answered
   */
  CompileResult compile(CompileJob job) throws IOException {
    channel.send(CompilerMain.encode(job));
    CompileResult result = (CompileResult) CompilerMain.decode(channel.receive());
    answers++;
    return result;
  }

  /** Begins to count what a job takes. */
  Limit limit(Duration cpu, Duration clock) {
    return Limit.on(process, cpu, clock);
  }

  /** Whether it has answered a job before: what it dies of may then be that one's doing. */
  boolean isUsed() {
    return answers > 0;
  }

  /** Whether it ended for want of memory. Waits for the end, which must be near. */
  boolean ranOutOfMemory() {
    try {
      return process.waitFor(END_SECONDS, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends it. */
  @Override
  public void close() {
    process.destroyForcibly();
    Scratch.delete(folder);
  }
}
