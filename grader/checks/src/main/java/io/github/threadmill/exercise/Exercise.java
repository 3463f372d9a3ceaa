package io.github.threadmill.exercise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as its {@code exercise.json} describes it.
 *
 * @param id number and name, the folder's name: {@code 06-async-fetcher}
 * @param title what the exercise is called in a report
 * @param packageName the package of the student's code, {@code threadmill.fetcher}
 * @param editable globs, relative to the exercise's folder, of the files that count when a
 *     submission is graded, less those after a {@code !}; everything else comes from the pristine
 *     exercise
 * @param checks in the order in which they run and are reported
 * @param blocking methods of the exercise's own that keep their caller waiting, as {@code
 *     threadmill/meeting/Guest.arrive}
 * @param limits what a submission may use
 * @param modelChecker whether checks search interleavings with {@code races.ModelChecker}, which
 *     needs an agent in the observing process
 * @param submitsTests whether a submission is JUnit tests, which checks run with {@code
 *     suite.Suite}: only then does it see JUnit Jupiter
 * @param opens what its submissions may use beyond what is open to all: {@code java.util.zip.*},
 *     {@code java.io.ObjectInputStream}, {@code java.lang.System#setOut}; a class nested in another
 *     stands behind a {@code $}, a constructor is {@code #new}
 */
public record Exercise(
    String id,
    String title,
    String packageName,
    List<String> editable,
    List<CheckSpec> checks,
    List<String> blocking,
    Limits limits,
    boolean modelChecker,
    boolean submitsTests,
    List<String> opens) {

  /** Lincheck runs out of memory in 64. */
  private static final int LEAST_MEGABYTES_TO_SEARCH_IN = 128;

  private static final Pattern ID = Pattern.compile("\\d\\d-[a-z0-9]+(-[a-z0-9]+)*");

  private static final Pattern METHOD = Pattern.compile("[^.\\s]+\\.[^./\\s]+");

  private static final Pattern OPENED =
      Pattern.compile(
          "(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.)+"
              + "(\\*|\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(#\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*(\\([^()\\s]*\\))?)?)");

  public Exercise {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an exercise's id must look like 06-async-fetcher, was " + id);
    }
    if (editable.isEmpty()) {
      throw new IllegalArgumentException("editable of " + id + " must name at least one glob");
    }
    editable = List.copyOf(editable);
    editable.forEach(glob -> requireGlob(id, glob));
    blocking.forEach(method -> requireMethod(id, method));
    checks = List.copyOf(checks);
    blocking = List.copyOf(blocking);
    opens = List.copyOf(opens);
    opens.forEach(opened -> requireOpened(id, opened));
    if (modelChecker && limits.heapMegabytes() < LEAST_MEGABYTES_TO_SEARCH_IN) {
      throw new IllegalArgumentException(
          "heapMegabytes of %s must be >= %d for the model checker, was %d"
              .formatted(id, LEAST_MEGABYTES_TO_SEARCH_IN, limits.heapMegabytes()));
    }
    if (modelChecker && submitsTests) {
      throw new IllegalArgumentException(
          "modelChecker and submitsTests of " + id + " must not both be true");
    }
    requireSoundChecks(id, checks);
  }

  @JsonCreator
  static Exercise read(
      @JsonProperty("id") String id,
      @JsonProperty("title") String title,
      @JsonProperty("packageName") String packageName,
      @JsonProperty("editable") List<String> editable,
      @JsonProperty("checks") List<CheckSpec> checks,
      @JsonProperty("blocking") @Nullable List<String> blocking,
      @JsonProperty("limits") @Nullable Limits limits,
      @JsonProperty("modelChecker") @Nullable Boolean modelChecker,
      @JsonProperty("submitsTests") @Nullable Boolean submitsTests,
      @JsonProperty("opens") @Nullable List<String> opens) {
    if (id == null || title == null || packageName == null || editable == null || checks == null) {
      throw new IllegalArgumentException(
          "an exercise needs id, title, packageName, editable and checks");
    }
    List<String> opened = opens == null ? List.of() : opens;
    if (Stream.of(editable, checks, blocking == null ? List.of() : blocking, opened)
        .flatMap(List::stream)
        .anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "editable, checks, blocking and opens of " + id + " must not hold null");
    }
    return new Exercise(
        id,
        title,
        packageName,
        editable,
        checks,
        blocking == null ? List.of() : blocking,
        limits == null ? Limits.DEFAULT : limits,
        modelChecker != null && modelChecker,
        submitsTests != null && submitsTests,
        opened);
  }

  /** The number that its checks' ids begin with: {@code 06}. */
  public String number() {
    return id.substring(0, 2);
  }

  /** The sum of all checks' points. */
  public int maximum() {
    return checks.stream().mapToInt(CheckSpec::points).sum();
  }

  /** The check of that id, if this exercise has it. */
  public Optional<CheckSpec> check(String checkId) {
    return checks.stream().filter(check -> check.id().equals(checkId)).findFirst();
  }

  /** This exercise with other checks: with its hidden ones, for instance. */
  public Exercise withChecks(List<CheckSpec> others) {
    return new Exercise(
        id,
        title,
        packageName,
        editable,
        others,
        blocking,
        limits,
        modelChecker,
        submitsTests,
        opens);
  }

  private static void requireGlob(String id, String glob) {
    try {
      PathMatcher _ =
          FileSystems.getDefault().getPathMatcher("glob:" + glob.replaceFirst("^!", ""));
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException(
          "editable of " + id + " has a glob that is none: " + glob, broken);
    }
  }

  private static void requireMethod(String id, String method) {
    if (!METHOD.matcher(method).matches()) {
      throw new IllegalArgumentException(
          "blocking of " + id + " must look like threadmill/meeting/Guest.arrive, was " + method);
    }
  }

  private static void requireOpened(String id, String opened) {
    if (!OPENED.matcher(opened).matches()) {
      throw new IllegalArgumentException(
          "opens of %s must look like java.util.zip.*, java.util.zip.ZipFile or java.lang.System#setOut,"
                  .formatted(id)
              + " was "
              + opened);
    }
  }

  private static void requireSoundChecks(String id, List<CheckSpec> checks) {
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("checks of " + id + " must not be empty");
    }
    Set<String> seen = new HashSet<>();
    for (CheckSpec check : checks) {
      if (!check.id().startsWith(id.substring(0, 2) + ".")) {
        throw new IllegalArgumentException(
            "the id of a check of " + id + " must start with its number, was " + check.id());
      }
      for (String need : check.needs()) {
        if (!seen.contains(need)) {
          throw new IllegalArgumentException(
              check.id() + " needs " + need + ", which is no check before it in " + id);
        }
      }
      if (!seen.add(check.id())) {
        throw new IllegalArgumentException("check " + check.id() + " is declared twice");
      }
    }
  }
}
