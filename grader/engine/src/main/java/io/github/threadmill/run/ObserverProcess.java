package io.github.threadmill.run;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.network.Client;
import io.github.threadmill.observer.Message;
import io.github.threadmill.observer.MessageCodec;
import io.github.threadmill.sandbox.CappedErrors;
import io.github.threadmill.sandbox.Cell;
import io.github.threadmill.sandbox.Sandbox;
import io.github.threadmill.sandbox.Strays;
import io.github.threadmill.scratch.Scratch;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process in which one submission's code is observed. Thrown away afterwards, with all processes
 * that it may have started. One thread talks to it; {@link #kill} is for any thread.
 */
final class ObserverProcess implements Client, AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);

  private final Process process;
  private final ProcessHandle observer;
  private final Cell cell;
  private final Path folder;
  private final Strays strays;
  private final FrameChannel channel;
  private final Function<String, @Nullable Class<?>> types;
  private final AtomicReference<Duration> cpu = new AtomicReference<>(Duration.ZERO);

  private ObserverProcess(
      Process process,
      Cell cell,
      Path folder,
      Strays strays,
      FrameChannel channel,
      Function<String, @Nullable Class<?>> types) {
    this.process = process;
    this.observer = cell.process(process);
    this.cell = cell;
    this.folder = folder;
    this.strays = strays;
    this.channel = channel;
    this.types = types;
  }

  /**
   * Starts a process and waits for it to report.
   *
   * @param prepare with the folders as the grader calls them
   * @param types finds the exercise's own records by name
   * @throws IOException if it does not start, or somebody else answers in its place
   */
  static ObserverProcess start(
      ObserverJvm jvm,
      Sandbox sandbox,
      Exercise exercise,
      Message.Prepare prepare,
      Function<String, @Nullable Class<?>> types)
      throws IOException {
    Path folder = Scratch.folder("tm");
    Path socket = folder.resolve("s");
    String secret = secret();
    Strays strays = Strays.in(folder);
    Process started = null;
    CappedErrors errors = null;
    Cell cell = null;
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Path students = Path.of(prepare.studentClasses());
      Path checks = Path.of(prepare.checkClasses());
      List<Path> read = new ArrayList<>(jvm.files(exercise));
      read.addAll(List.of(students, checks));
      cell = sandbox.cell(folder, jvm.home(), read, List.of(socket));
      started = start(jvm, exercise, folder, cell, strays);
      errors = CappedErrors.of(started);
      Process awaited = started;
      Thread.ofVirtual().start(() -> closeIfItEnds(awaited, server));
      try (var in = started.getOutputStream()) {
        in.write((cell.shown(socket) + "\n" + secret + "\n").getBytes(StandardCharsets.UTF_8));
      }
      SocketChannel connection = server.accept();
      FrameChannel channel =
          new FrameChannel(
              Channels.newInputStream(connection), Channels.newOutputStream(connection));
      ObserverProcess observer = new ObserverProcess(started, cell, folder, strays, channel, types);
      if (!observer.receive().equals(new Message.Ready(secret))) {
        throw new IOException("somebody else answered in the place of the observing process");
      }
      observer.send(
          new Message.Prepare(
              cell.inside(students).toString(),
              cell.inside(checks).toString(),
              prepare.packageName(),
              prepare.blocking(),
              prepare.tests()));
      return observer;
    } catch (IOException | RuntimeException failed) {
      if (started != null) {
        end(started, strays);
      }
      if (cell != null) {
        cell.close();
      }
      String said = errors == null ? "" : errors.text();
      Scratch.delete(folder);
      throw new IOException("the observing process did not start: " + said.strip(), failed);
    }
  }

  private static Process start(
      ObserverJvm jvm, Exercise exercise, Path folder, Cell cell, Strays strays)
      throws IOException {
    List<String> command = new ArrayList<>(cell.prefix());
    command.addAll(jvm.command(exercise, cell));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    // Without it a JVM on Linux finds no class file whose name is not ASCII.
    builder.environment().put("LC_ALL", "C.UTF-8");
    strays.mark(builder.environment());
    return builder.start();
  }

  /** Ends the wait for a connection that will never come. */
  private static void closeIfItEnds(Process process, ServerSocketChannel server) {
    try {
      if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) && server.isOpen()) {
        process.destroyForcibly(); // connected perhaps, and silent: that wait ends too
      }
      server.close();
    } catch (IOException | InterruptedException closing) {
      // accept() ends one way or the other
    }
  }

  private static String secret() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Sends an order. A process that is gone shows when the answer is awaited. */
  void send(Message.Order order) {
    try {
      channel.send(MessageCodec.encode(order));
    } catch (IOException gone) {
      // receive() will say so
    }
  }

  /**
   * Lets it reach a port of this machine.
   *
   * @throws IOException if it cannot be had
   */
  void open(int port) throws IOException {
    cell.open(port);
  }

  /** Takes that back, before the port is somebody else's. */
  void shut(int port) {
    cell.shut(port);
  }

  /**
   * Waits for the next reply.
   *
   * @throws IOException if the process is gone
   * @throws NotPlainException if it sent something else
   */
  Message.Reply receive() throws IOException {
    if (MessageCodec.decode(channel.receive(), types) instanceof Message.Reply reply) {
      return reply;
    }
    throw new NotPlainException("an order where a reply was expected");
  }

  /** CPU time that it has used; of a process that has ended, what was known last. */
  @Override
  public Duration cpu() {
    Duration now = observer.info().totalCpuDuration().orElse(Duration.ZERO);
    return cpu.accumulateAndGet(now, (known, fresh) -> known.compareTo(fresh) > 0 ? known : fresh);
  }

  /**
   * Whether one of its threads would run if it got a core, or one of a process that it has started
   * or that carries its connections. Known on Linux only; elsewhere the answer is always no, and
   * CPU time alone tells whether it moves.
   */
  @Override
  public boolean mayMove() {
    return ThreadStates.anyRunnable(observer.pid())
        || cell.carrier().filter(ThreadStates::anyRunnable).isPresent()
        || ProcessTree.below(observer.pid()).stream().anyMatch(ThreadStates::anyRunnable);
  }

  /** It and whatever it has started, as far as the system calls them its children. */
  List<ProcessHandle> tree() {
    return Stream.concat(Stream.of(observer), observer.descendants()).toList();
  }

  /** Ends it and whatever it has started. Does not wait. */
  void kill() {
    end(process, strays);
  }

  private static void end(Process process, Strays strays) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    strays.kill();
  }

  /**
   * How it ended.
   *
   * @return its exit code, or -1 if it has not ended within two seconds
   */
  int exitCode() {
    try {
      return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    kill();
    exitCode();
    try {
      channel.close();
    } catch (IOException alreadyClosed) {
      // nothing is left to close
    }
    cell.close();
    Scratch.delete(folder);
  }
}
