package threadmill.setup;

import io.github.threadmill.api.NotImplementedYet;
import java.nio.file.Path;
import java.util.List;

/** Writes down what a program was run with, so that somebody else can run it with the same. */
public final class Environment {

  private Environment() {}

  /**
   * Says which libraries a class path has.
   *
   * @param classPath jars only
   * @return a line for each jar, {@code group:artifact:version}, {@code unversioned: name.jar} or
   *     {@code corrupt: name.jar}; sorted as strings are, each line once
   */
  public static List<String> freeze(List<Path> classPath) {
    // TODO ask each jar who it is
    throw new NotImplementedYet("Environment.freeze(classPath)");
  }

  /**
   * Finds the jars of a list of requirements in a repository, at {@code
   * group/artifact/version/artifact-version.jar}, the dots of the group being folders.
   *
   * @param requirements lines {@code group:artifact:version}
   * @param repository is not changed
   * @return a class path: for each line the path of its jar in the repository, in their order
   * @throws IllegalArgumentException if a line does not have these three parts, or the repository
   *     has no such jar; the message holds the line
   */
  public static List<Path> install(List<String> requirements, Path repository) {
    // TODO find each jar, or say which one is not there
    throw new NotImplementedYet("Environment.install(requirements, repository)");
  }

  /**
   * Says what became of an environment.
   *
   * @param before lines {@code group:artifact:version} in any order, no artifact twice
   * @param after the same, later
   * @return {@code + group:artifact:version} for what is new, {@code - group:artifact:version} for
   *     what is gone, {@code ~ group:artifact:old -> new} for another version; sorted by {@code
   *     group:artifact}; nothing for what is the same
   */
  public static List<String> compare(List<String> before, List<String> after) {
    // TODO match them by group and artifact
    throw new NotImplementedYet("Environment.compare(before, after)");
  }
}
