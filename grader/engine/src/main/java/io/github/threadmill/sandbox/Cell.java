package io.github.threadmill.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one submission's process runs: how it is started, what it calls the files that it sees, and
 * which ports it reaches. For one thread.
 */
public final class Cell implements AutoCloseable {

  private static final Path HOME = Path.of("/home");

  private final Path folder;
  private final @Nullable View view;
  private final List<String> prefix;
  private final boolean forks;
  private final Optional<Lane> lane;
  private final Runnable whenClosed;

  /**
   * @param view what it sees under which names, or null where it sees everything
   * @param forks whether its command runs as a child of the process that was started
   */
  Cell(
      Path folder,
      @Nullable View view,
      List<String> prefix,
      boolean forks,
      Optional<Lane> lane,
      Runnable whenClosed) {
    this.folder = folder;
    this.view = view;
    this.prefix = List.copyOf(prefix);
    this.forks = forks;
    this.lane = lane;
    this.whenClosed = whenClosed;
  }

  /** Where it stands and writes, as it calls it. */
  public Path home() {
    return view == null ? folder : HOME;
  }

  /** How it calls a file that it sees. */
  public Path inside(Path outside) {
    return view == null ? outside : view.inside(outside);
  }

  /** How it calls a file that is shown to it under its own name. */
  public Path shown(Path outside) {
    return view == null ? outside : Path.of("/").resolve(String.valueOf(outside.getFileName()));
  }

  /** What to put before its command. */
  public List<String> prefix() {
    return prefix;
  }

  /**
   * The process itself, which may be a child of the one that was started: one that waits for it.
   *
   * @param started with {@link #prefix}; its command runs already
   */
  public ProcessHandle process(Process started) {
    return forks ? started.children().findFirst().orElseGet(started::toHandle) : started.toHandle();
  }

  /**
   * Lets it reach a port of this machine's loopback interface, where it does not reach all of them
   * anyway.
   *
   * @throws IOException if that cannot be: something in it has taken the number for itself
   */
  public void open(int port) throws IOException {
    if (lane.isPresent()) {
      lane.get().open(port);
    }
  }

  /**
   * Takes back {@link #open}: nothing in it connects to that port any more, and another one's
   * server that gets the number later is out of its reach. Connections that are there stay.
   */
  public void shut(int port) {
    lane.ifPresent(each -> each.shut(port));
  }

  /** Number of the process that carries its connections, if one does. */
  public Optional<Long> carrier() {
    return lane.map(Lane::pid);
  }

  /** To be called when all its processes are gone. */
  @Override
  public void close() {
    whenClosed.run();
  }
}
