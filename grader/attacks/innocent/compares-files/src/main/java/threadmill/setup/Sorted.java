package threadmill.setup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Sorted {

  private Sorted() {}

  static List<File> of(List<File> files, File without) {
    return files.stream()
        .filter(each -> !each.equals(without) && !each.isHidden())
        .sorted(File::compareTo)
        .toList();
  }

  static long size(Path jar) {
    try {
      return Files.isSymbolicLink(jar) || Files.isHidden(jar) ? 0 : Files.size(jar);
    } catch (AccessDeniedException closed) {
      return 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
