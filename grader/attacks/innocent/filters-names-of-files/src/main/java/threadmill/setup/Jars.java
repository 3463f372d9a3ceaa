package threadmill.setup;

import java.io.File;
import java.io.FilenameFilter;
import java.util.ArrayList;
import java.util.List;

final class Jars {

  private Jars() {}

  static List<String> in(File folder) {
    List<String> names = new ArrayList<>();
    File[] found =
        folder.listFiles(
            new FilenameFilter() {
              @Override
              public boolean accept(File directory, String name) {
                return name.endsWith(".jar");
              }
            });
    if (found != null) {
      for (File each : found) {
        names.add(each.getName());
      }
    }
    return names;
  }
}
