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
    if (target == null) {
      return;
    }
    try {
      Files.createDirectories(target);
      for (int i = 0; i < graded.size(); i++) {
        Bundle bundle = graded.get(i).evidence().orElse(null);
        if (bundle != null) {
          BundleFile.write(
              withoutNames ? bundle.withoutName() : bundle, target.resolve(name(i, bundle)));
        }
      }
    } catch (IOException notWritable) {
      throw new UnusableInputException(
          "--evidence " + target + ": cannot be written to (" + notWritable.getMessage() + ")");
    }
  }

  private String name(int index, Bundle bundle) {
    String submission = bundle.submission();
    String shown =
        withoutNames || submission == null
            ? ""
            : "-" + submission.replaceAll("[^A-Za-z0-9._-]", "_");
    return String.format(Locale.ROOT, "%04d-%s%s.zip", index + 1, bundle.exercise(), shown);
  }
}
