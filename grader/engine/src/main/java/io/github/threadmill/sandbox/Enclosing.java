package io.github.threadmill.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The words that put a command into namespaces: {@code unshare}, then {@code enclose.sh}, then
 * {@code setpriv}, then the command.
 *
 * @param stranger whose number the process gets where root grades
 */
record Enclosing(Method method, Layers layers, int stranger) {

  /** Threads and processes of one submission together. */
  private static final int MOST_THREADS = 8192;

  private static final Path SETPRIV_INSIDE = Path.of("/bin/setpriv");
  private static final String SCRIPT = script();

  private static String script() {
    try (InputStream text = Enclosing.class.getResourceAsStream("enclose.sh")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the kit lacks enclose.sh", unreadable);
    }
  }

  /** Who owns what the process writes, as it is called inside. */
  private int owner() {
    return method == Method.ROOT && layers.has(Layer.USER) ? stranger : 0;
  }

  /**
   * What to put before a command.
   *
   * @param mountPoint an empty folder
   */
  List<String> prefix(Path mountPoint, View view) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(program("unshare"), "--mount", "--fork", "--kill-child=KILL"));
    if (method == Method.USER_NAMESPACE) {
      words.addAll(List.of("--user", "--map-root-user"));
    }
    if (layers.has(Layer.PROCESSES)) {
      words.addAll(List.of("--pid", "--ipc", "--uts"));
    }
    words.addAll(List.of("--", program("sh"), "-c", SCRIPT, "enclose", mountPoint.toString()));
    words.add(yesOrNo(Layer.FILES));
    words.add(yesOrNo(Layer.PROCESSES));
    words.add(method == Method.USER_NAMESPACE ? "yes" : "no");
    words.add(layers.has(Layer.USER) && countsThreads() ? "" + MOST_THREADS : "any");
    words.add(Integer.toString(owner()));
    words.addAll(view.plan());
    if (layers.has(Layer.USER)) {
      words.addAll(List.of("file", program("setpriv"), SETPRIV_INSIDE.toString(), "--"));
      words.addAll(setpriv());
    } else {
      words.add("--");
    }
    return words;
  }

  private List<String> setpriv() {
    List<String> words = new ArrayList<>();
    words.add(layers.has(Layer.FILES) ? SETPRIV_INSIDE.toString() : program("setpriv"));
    if (method == Method.ROOT) {
      words.addAll(List.of("--reuid", "" + stranger, "--regid", "" + stranger, "--clear-groups"));
    }
    words.addAll(
        List.of(
            "--no-new-privs",
            "--inh-caps=-all",
            "--ambient-caps=-all",
            "--bounding-set=-all",
            "--pdeathsig",
            "KILL",
            "--"));
    return words;
  }

  private String yesOrNo(Layer layer) {
    return layers.has(layer) ? "yes" : "no";
  }

  /** Before Linux 5.14 the threads of a user namespace counted as those of the user outside it. */
  private boolean countsThreads() {
    if (method == Method.ROOT) {
      return true;
    }
    String[] numbers = System.getProperty("os.version").split("[^0-9]+", -1);
    int major = Integer.parseInt(numbers[0]);
    return major > 5 || (major == 5 && numbers.length > 1 && Integer.parseInt(numbers[1]) >= 14);
  }

  private static String program(String name) {
    return Programs.find(name).map(Path::toString).orElse(name);
  }
}
