package io.github.threadmill.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder held at one moment: every file with its size and when it was written. */
final class Snapshot {

  private record Entry(boolean folder, long size, FileTime written) {}

  private final Map<Path, Entry> entries;

  private Snapshot(Map<Path, Entry> entries) {
    this.entries = entries;
  }

  /** Of a folder and all below it; links are not followed. */
  static Snapshot of(Path folder) {
    Map<Path, Entry> entries = new TreeMap<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new Snapshot(entries);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        BasicFileAttributes facts =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        // A folder is written to by whoever adds a file to it, and that file is seen itself.
        entries.put(
            file,
            new Entry(
                facts.isDirectory(),
                facts.isDirectory() ? 0 : facts.size(),
                facts.isDirectory() ? FileTime.fromMillis(0) : facts.lastModifiedTime()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot look at " + folder, unreadable);
    }
    return new Snapshot(entries);
  }

  /** What has become otherwise since, one line each. */
  List<String> differences(Snapshot since) {
    List<String> lines = new ArrayList<>();
    entries.forEach(
        (file, before) -> {
          Entry after = since.entries.get(file);
          if (after == null) {
            lines.add(file + " is gone");
          } else if (!after.equals(before)) {
            lines.add(file + " was changed");
          }
        });
    since.entries.keySet().stream()
        .filter(file -> !entries.containsKey(file))
        .forEach(file -> lines.add(file + " is new"));
    return lines;
  }
}
