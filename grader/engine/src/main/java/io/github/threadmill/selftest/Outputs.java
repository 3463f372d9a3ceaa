package io.github.threadmill.selftest;

import io.github.threadmill.report.Report;
import java.nio.file.Path;
import java.util.Set;

/** Writes a report in every format that there is, as the commands that grade do. */
@FunctionalInterface
public interface Outputs {

  /**
   * @param folder may be missing
   * @return the files that it has written, relative to the folder
   */
  Set<String> write(Report report, Path folder);
}
