package io.github.threadmill.sandbox;

import io.github.threadmill.kit.Jvm;
import io.github.threadmill.observer.ObserverMain;
import io.github.threadmill.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Finds out which layers hold on this machine, by starting a JVM with the kit's classes in them:
 * what a system promises and what it does are two things.
 */
public final class Detection {

  private static final int PATIENCE_SECONDS = 60;

  /** The last number that every system knows. */
  private static final int NOBODY = 65534;

  /** What is tried, the best first; each is worth having without the later ones. */
  private static final List<Set<Layer>> TRIED =
      List.of(
          EnumSet.of(Layer.USER, Layer.FILES, Layer.PROCESSES),
          EnumSet.of(Layer.USER, Layer.FILES),
          EnumSet.of(Layer.USER));

  private final Jvm jvm;
  private final Caps caps = Caps.ofThisMachine();
  private String complaint = "";

  private Detection(Jvm jvm) {
    this.jvm = jvm;
  }

  /**
   * Looks at this machine. Takes about as long as a JVM takes to start.
   *
   * @param wanted layers beyond these are left out
   * @param jvm with the observing process's classes
   */
  public static Sandbox look(Layers wanted, Jvm jvm) {
    return new Detection(jvm).look(wanted);
  }

  private Sandbox look(Layers wanted) {
    Map<Layer, String> missing = new EnumMap<>(Layer.class);
    for (Layer layer : wanted.missing().set()) {
      missing.put(layer, Sandbox.LEFT_OUT);
    }
    if (!System.getProperty("os.name").equals("Linux")) {
      return nothing(wanted, missing, "only Linux has what it takes");
    }
    Optional<String> lacking = lackingProgram();
    if (lacking.isPresent()) {
      return nothing(
          wanted, missing, "the program " + lacking.get() + " is missing; install util-linux");
    }
    return best(wanted, missing)
        .map(found -> withNetwork(found, wanted))
        .orElseGet(() -> nothing(wanted, missing, Remedy.of(complaint)));
  }

  /** The most of the layers beside the network's that hold. */
  private Optional<Sandbox> best(Layers wanted, Map<Layer, String> missing) {
    for (Set<Layer> tried : TRIED) {
      Set<Layer> layers = EnumSet.copyOf(tried);
      layers.retainAll(wanted.set());
      if (isRoot() && !layers.contains(Layer.FILES)) {
        layers.remove(Layer.USER); // a stranger cannot read the grader's own folders
      }
      for (Optional<Integer> stranger : strangers(layers)) {
        Sandbox sandbox = sandbox(layers, wanted, missing, stranger);
        if (works(sandbox)) {
          return Optional.of(sandbox);
        }
      }
    }
    return Optional.empty();
  }

  private Sandbox sandbox(
      Set<Layer> layers, Layers wanted, Map<Layer, String> missing, Optional<Integer> stranger) {
    Map<Layer, String> all = new EnumMap<>(Layer.class);
    all.putAll(missing);
    for (Layer layer : wanted.set()) {
      if (!layers.contains(layer)) {
        all.put(layer, complaint.isEmpty() ? "needs the files layer" : Remedy.of(complaint));
      }
    }
    return new Sandbox(new Layers(layers), all, Optional.of(method()), stranger, caps);
  }

  private Sandbox withNetwork(Sandbox found, Layers wanted) {
    if (!wanted.has(Layer.NETWORK)) {
      return found;
    }
    Sandbox more = found.with(Layer.NETWORK);
    if (works(more)) {
      return more;
    }
    more.close();
    return found.without(Layer.NETWORK, "this machine allows no network of its own: " + complaint);
  }

  private Sandbox nothing(Layers wanted, Map<Layer, String> missing, String why) {
    wanted.set().forEach(layer -> missing.put(layer, why));
    return new Sandbox(Layers.NONE, missing, Optional.empty(), Optional.empty(), caps);
  }

  private static Optional<String> lackingProgram() {
    return List.of(
            "sh", "unshare", "mount", "umount", "pivot_root", "setpriv", "prlimit", "nsenter")
        .stream()
        .filter(name -> Programs.find(name).isEmpty())
        .findFirst();
  }

  /**
   * Root makes namespaces itself. In a user namespace it would stay the machine's root, to whom the
   * kernel's settings belong, with or without privileges.
   */
  private static Method method() {
    return isRoot() ? Method.ROOT : Method.USER_NAMESPACE;
  }

  /** In a container there may be few numbers to choose from. */
  private static List<Optional<Integer>> strangers(Set<Layer> layers) {
    if (layers.isEmpty()) {
      return List.of();
    }
    return method() == Method.ROOT && layers.contains(Layer.USER)
        ? List.of(Optional.empty(), Optional.of(NOBODY))
        : List.of(Optional.empty());
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private boolean works(Sandbox sandbox) {
    Path folder = null;
    try {
      folder = Scratch.folder("tmp");
      try (Cell cell = sandbox.cell(folder, jvm.home(), jvm.jars(), List.of())) {
        return runs(cell, folder);
      }
    } catch (IOException broken) {
      complaint = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (folder != null) {
        Scratch.delete(folder);
      }
    }
  }

  private boolean runs(Cell cell, Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(cell.prefix());
    command.addAll(
        List.of(
            jvm.java().toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            jvm.seen(cell::inside).classPath(),
            ObserverMain.class.getName(),
            "--here"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    Process process = builder.start();
    CappedErrors errors = CappedErrors.of(process);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      complaint = "no answer within " + PATIENCE_SECONDS + " s";
      return false;
    }
    complaint = errors.text().lines().findFirst().orElse("exit code " + process.exitValue());
    return process.exitValue() == 0;
  }
}
