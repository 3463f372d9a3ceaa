import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks, or with {@code --fix} restores, the format of a module's Java sources. Run from source on
 * the JDK that compiles: google-java-format needs a newer Java than Maven itself may run on.
 */
public final class FormatCheck {

  private FormatCheck() {}

  public static void main(String[] arguments) throws Exception {
    Path module = Path.of(arguments[0]);
    boolean fix = arguments.length > 1 && arguments[1].equals("--fix");
    List<String> sources = sources(module);
    if (sources.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    int code = new Main(out, out, System.in).format(command.toArray(String[]::new));
    if (code != 0) {
      System.out.println("The files above are not formatted; mvn compile -Dformat=--fix does it.");
    }
    System.exit(code);
  }

  private static List<String> sources(Path module) throws IOException {
    List<String> files = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/test/java")) {
      Path root = module.resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> all = Files.walk(root)) {
          all.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }
}
