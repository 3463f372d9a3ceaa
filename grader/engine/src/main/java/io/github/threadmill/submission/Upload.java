package io.github.threadmill.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One student's upload in what a class handed in: a folder or an archive, or a file that Moodle or
 * Canvas has put a student's name to and that is neither.
 */
record Upload(String name, Item item) {

  /** A student's or team's name, the number of the two in the course, and what was uploaded. */
  private static final Pattern MOODLE =
      Pattern.compile("([^_]+(?:_\\d+)?)_assignsubmission_(file|onlinetext)(?:_.*)?");

  /** A student's or group's name, {@code LATE}, the user's number, the file's number and name. */
  private static final Pattern CANVAS =
      Pattern.compile("(.+?_\\d+|(?:LATE_)?anon_[^_]+)_(?:\\d+_.+|text\\.html|link\\.html)");

  private static final String FOLDER_OF_TEXT = "onlinetext";

  /** Whether its name is one that a platform gave. */
  boolean isOfPlatform() {
    return MOODLE.matcher(name).matches()
        || (!(item instanceof Item.Folder) && CANVAS.matcher(name).matches());
  }

  /**
   * What a report calls it among others: an archive's name stands without its suffix, if it can.
   */
  String title(List<Upload> others) {
    String title = item instanceof Item.Folder ? name : Archive.withoutSuffix(name);
    return others.stream().anyMatch(other -> other.name().equals(title)) ? name : title;
  }

  /** Why a file is not taken that is no archive which can be opened. */
  static String foreign(String name) {
    return EntryName.shown(name) + " is no .zip and no .tar.gz; hand in one of these, or a folder";
  }

  /** Whether there is nothing to look for in it. */
  boolean isLoose() {
    return item instanceof Item.Document && !Archive.isNamed(name);
  }

  /**
   * All uploads in a folder, by name. Other files are passed over: lists of marks, notes on the
   * class. What a student uploaded beside a folder or an archive is passed over as well.
   */
  static List<Upload> in(Item.Folder folder) throws NotTakenException {
    SortedMap<String, Item> items = folder.items();
    Map<String, List<Upload>> byStudent = new LinkedHashMap<>();
    items.forEach(
        (name, item) -> {
          if (!name.startsWith(".") && !Clutter.isNamed(name) && !(item instanceof Item.Odd)) {
            Upload upload = new Upload(name, item);
            if (!upload.isLoose() || upload.isOfPlatform() || isForeign(name)) {
              byStudent.computeIfAbsent(upload.student(), key -> new ArrayList<>()).add(upload);
            }
          }
        });
    List<Upload> uploads = new ArrayList<>();
    for (List<Upload> ofStudent : byStudent.values()) {
      List<Upload> some = ofStudent.stream().filter(Upload::mayHoldCode).toList();
      uploads.addAll(some.isEmpty() ? ofStudent.subList(0, 1) : some);
    }
    return uploads;
  }

  private static boolean isForeign(String name) {
    return Archive.FOREIGN.matcher(name).find();
  }

  private boolean mayHoldCode() {
    Matcher moodle = MOODLE.matcher(name);
    return !isLoose() && !(moodle.matches() && moodle.group(2).equals(FOLDER_OF_TEXT));
  }

  private String student() {
    Matcher moodle = MOODLE.matcher(name);
    if (moodle.matches()) {
      return moodle.group(1);
    }
    Matcher canvas = CANVAS.matcher(name);
    return !(item instanceof Item.Folder) && canvas.matches() ? canvas.group(1) : name;
  }
}
