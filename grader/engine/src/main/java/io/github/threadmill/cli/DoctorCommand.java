package io.github.threadmill.cli;

import io.github.threadmill.batch.Workshop;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;

/** Looks at this machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Says what Threadmill needs and whether this machine has it.")
final class DoctorCommand implements Callable<Integer> {

  private final Kit kit;
  private final Console console;

  DoctorCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Complaint> complaints = new ArrayList<>();
    int feature = Runtime.version().feature();
    look(complaints, feature == 25, "JDK 25", "this is Java " + feature + "; install a JDK 25");
    look(
        complaints,
        ToolProvider.getSystemJavaCompiler() != null,
        "Java compiler",
        "this Java has no compiler; install a JDK, not a JRE");
    look(
        complaints,
        loopbackWorks(),
        "loopback network",
        "no server can listen on 127.0.0.1; allow it");
    look(
        complaints,
        temporaryFilesWork(),
        "temporary files",
        "cannot write to " + System.getProperty("java.io.tmpdir"));
    look(
        complaints,
        !kit.exerciseIds().isEmpty(),
        "exercises (" + kit.exerciseIds().size() + ")",
        "none in " + kit.home().resolve("exercises"));
    boolean hidden = Files.isDirectory(kit.home().resolve("solutions"));
    console.say(
        List.of(
            (hidden ? "  ✓ " : "  · ")
                + (hidden
                    ? "solutions and hidden checks"
                    : "no solutions here: marks count the public checks alone")));
    isolation();
    long memory = Runtime.getRuntime().maxMemory() >> 20;
    console.say(
        List.of(
            "  · %d cores, %d MB for the grader, %s %s"
                .formatted(
                    Runtime.getRuntime().availableProcessors(),
                    memory,
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"))));
    return complaints.isEmpty() ? ExitCode.FINE : ExitCode.BELOW;
  }

  /** A machine without it can grade all the same: that is for whoever runs it to decide. */
  private void isolation() {
    try (Sandbox sandbox = Workshop.sandbox(kit, Layers.ALL)) {
      String on = sandbox.on().set().isEmpty() ? "none" : sandbox.on().toString();
      console.say(
          List.of(
              (sandbox.on().isComplete() ? "  ✓ " : "  · ") + "isolation of submissions: " + on));
      for (Layer layer : Layer.values()) {
        String why = sandbox.missing().get(layer);
        if (why != null) {
          console.say(List.of("      no " + layer.word() + " layer: " + why));
        }
      }
    }
  }

  private void look(List<Complaint> complaints, boolean fine, String what, String remedy) {
    console.say(List.of(fine ? "  ✓ " + what : "  ✗ " + what + ": " + remedy));
    if (!fine) {
      complaints.add(new Complaint(what));
    }
  }

  private static boolean loopbackWorks() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort() > 0;
    } catch (IOException refused) {
      return false;
    }
  }

  private static boolean temporaryFilesWork() {
    try {
      Path file = Files.createTempFile("doctor", ".txt");
      Files.delete(file);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private record Complaint(String what) {}
}
