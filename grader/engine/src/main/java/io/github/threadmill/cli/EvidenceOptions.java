package io.github.threadmill.cli;

import io.github.threadmill.bundle.Bundle;
import io.github.threadmill.bundle.BundleFile;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and where the evidence of each submission is kept. */
final class EvidenceOptions {

  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      description =
          "Keeps what each verdict was made from, one bundle a submission; rejudge judges it"
              + " again.")
  private @Nullable Path folder;

  @Option(
      names = "--without-names",
      description = "Leaves the submissions' names out of the bundles; their order stays.")
  private boolean withoutNames;

  /** Writes the bundles, if they were asked for. */
  void write(List<Graded> graded) {
    Path target = folder;
    if (target != null) {
      for (int i = 0; i < graded.size(); i++) {
        write(graded.get(i), i + 1, target);
      }
    }
  }

  /**
   * Writes one bundle, if there is one.
   *
   * @param otherwise the folder where none was named
   */
  void writeOne(Graded graded, int number, Path otherwise) {
    write(graded, number, folderOr(otherwise));
  }

  /** Where bundles go. */
  Path folderOr(Path otherwise) {
    return folder == null ? otherwise : folder;
  }

  private void write(Graded graded, int number, Path target) {
    Bundle bundle = graded.evidence().orElse(null);
    if (bundle == null) {
      return;
    }
    try {
      Files.createDirectories(target);
      BundleFile.write(
          withoutNames ? bundle.withoutName() : bundle, target.resolve(name(number, bundle)));
    } catch (IOException notWritable) {
      throw new UnusableInputException(
          "--evidence " + target + ": cannot be written to (" + notWritable.getMessage() + ")");
    }
  }

  private String name(int number, Bundle bundle) {
    String submission = bundle.submission();
    String shown =
        withoutNames || submission == null
            ? ""
            : "-" + submission.replaceAll("[^A-Za-z0-9._-]", "_");
    return String.format(Locale.ROOT, "%04d-%s%s.zip", number, bundle.exercise(), shown);
  }
}
