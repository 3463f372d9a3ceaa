package io.github.threadmill.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Where submissions' processes run, and what keeps them apart from the rest on this machine. Made
 * once for a run of the grader. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {

  /** Far from anybody's account, and from what systems hand out by themselves. */
  private static final int FIRST_STRANGER = 1_900_000_000;

  private static final int STRANGERS = 10_000_000;

  private final Layers on;
  private final Map<Layer, String> missing;
  private final Optional<Method> method;
  private final Optional<Integer> onlyStranger;
  private final Caps caps;
  private final Lanes lanes = new Lanes();
  private final AtomicInteger strangers =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 1000 % STRANGERS));

  Sandbox(
      Layers on,
      Map<Layer, String> missing,
      Optional<Method> method,
      Optional<Integer> onlyStranger,
      Caps caps) {
    this.on = on;
    this.missing = Map.copyOf(missing);
    this.method = method;
    this.onlyStranger = onlyStranger;
    this.caps = caps;
  }

  /** With no layer of the system's around a process, only its own caps. */
  public static Sandbox none() {
    return new Sandbox(
        Layers.NONE, Map.of(), Optional.empty(), Optional.empty(), Caps.ofThisMachine());
  }

  /** The same with one more layer. */
  Sandbox with(Layer layer) {
    Set<Layer> more = new HashSet<>(on.set());
    more.add(layer);
    Map<Layer, String> fewer = new HashMap<>(missing);
    fewer.remove(layer);
    return new Sandbox(new Layers(more), fewer, method, onlyStranger, caps);
  }

  /** The same without one layer. */
  Sandbox without(Layer layer, String why) {
    Map<Layer, String> more = new HashMap<>(missing);
    more.put(layer, why);
    return new Sandbox(on.without(layer), more, method, onlyStranger, caps);
  }

  /** The layers that hold. */
  public Layers on() {
    return on;
  }

  /** Why each of the others does not, and what to do about it, in one line. */
  public Map<Layer, String> missing() {
    return missing;
  }

  /**
   * A place for one process.
   *
   * @param folder the grader's own for this process, with what it shows it in it
   * @param javaHome of the JVM that will run in it
   * @param readable what it reads: files, each with all that is in its folder, and folders
   * @param shown files that it finds in its root folder under the same name
   */
  public Cell cell(Path folder, Path javaHome, List<Path> readable, List<Path> shown)
      throws IOException {
    if (method.isEmpty()) {
      return new Cell(folder, null, caps.prefix(), false, Optional.empty(), () -> {});
    }
    View view = new View(javaHome, readable);
    for (Path each : shown) {
      view.show(each, Path.of("/").resolve(String.valueOf(each.getFileName())));
    }
    int stranger =
        onlyStranger.orElseGet(
            () -> FIRST_STRANGER + Math.floorMod(strangers.incrementAndGet(), STRANGERS));
    Path mountPoint = Files.createDirectory(folder.resolve("root"));
    if (method.get() == Method.ROOT && on.has(Layer.USER)) {
      for (Path each : Stream.concat(readable.stream(), shown.stream()).toList()) {
        open(each);
      }
    }
    Optional<Lane> lane =
        on.has(Layer.NETWORK)
            ? Optional.of(lanes.take(method.get(), javaHome.resolve("bin/java")))
            : Optional.empty();
    List<String> prefix = new ArrayList<>(caps.prefix());
    lane.ifPresent(each -> prefix.addAll(each.prefix()));
    prefix.addAll(new Enclosing(method.get(), on, stranger).prefix(mountPoint, view));
    return new Cell(
        folder,
        on.has(Layer.FILES) ? view : null,
        prefix,
        true,
        lane,
        () -> lane.ifPresent(each -> lanes.giveBack(each, on.has(Layer.PROCESSES))));
  }

  /** The process is not who made these; nobody else gets at them through the folders around. */
  private static void open(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      if (!Files.isRegularFile(place)) {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-rw-rw-"));
      }
      return;
    }
    try (Stream<Path> all = Files.walk(place)) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(
            each,
            PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** Ends what was kept for the next process. */
  @Override
  public void close() {
    lanes.close();
  }
}
