package io.github.threadmill.submission;

import io.github.threadmill.submission.Found.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for one student's submission in what bears the student's name. It may lie some folders too
 * deep, and in an archive, even in one that lies in an archive: what students upload is wrapped
 * once more by the platform, and often by themselves.
 */
final class Search {

  private static final int TOO_DEEP = 2;
  private static final int DEEPEST_LOOK = 5;
  private static final int MOST_FOLDERS = 2_000;
  private static final Set<String> PASSED_OVER = Set.of("target", "build", "node_modules");

  private final Shape shape;

  Search(Shape shape) {
    this.shape = shape;
  }

  /**
   * Looks for it and hands it on while whatever it lies in is open.
   *
   * @param name of the folder or archive that bears the student's name
   */
  <R> R in(String name, Item item, Function<Found, R> use) {
    return in(name, item, 1, use);
  }

  private <R> R in(String name, Item item, int nesting, Function<Found, R> use) {
    try {
      return switch (item) {
        case Item.Folder folder -> inFolder(name, folder, nesting, use);
        case Item.Document document -> inArchive(name, document, nesting, use);
        case Item.Odd odd -> throw new NotTakenException(odd.what());
      };
    } catch (NotTakenException refused) {
      return use.apply(new Found.Refused(refusal(name, refused)));
    }
  }

  private static String refusal(String name, NotTakenException refused) {
    return EntryName.shown(name) + " " + refused.getMessage();
  }

  private <R> R inArchive(String name, Item.Document document, int nesting, Function<Found, R> use)
      throws NotTakenException {
    if (nesting > Caps.NESTING) {
      throw new NotTakenException(
          "lies in more than "
              + (Caps.NESTING - 1)
              + " other archives; hand in an archive of your source files");
    }
    if (!Archive.isNamed(name)) {
      return use.apply(new Found.Nothing(Optional.of(Upload.foreign(name))));
    }
    Archive archive = Archive.open(name, document);
    try (archive) {
      if (archive.trouble().isPresent()) {
        throw new NotTakenException(archive.trouble().get());
      }
      return in(Archive.withoutSuffix(name), archive.root(), nesting + 1, use);
    }
  }

  private <R> R inFolder(String name, Item.Folder folder, int nesting, Function<Found, R> use)
      throws NotTakenException {
    Look look = new Look(List.of(new Place(name, folder)));
    for (int depth = 0; depth <= DEEPEST_LOOK; depth++) {
      if (look.ofPlatform.size() > 1) {
        return use.apply(new Found.Several(look.ofPlatform)); // a class within a class
      }
      List<Place> submissions = depth > TOO_DEEP ? List.of() : look.submissions();
      if (!submissions.isEmpty()) {
        return use.apply(chosen(submissions));
      }
      look.down(depth < TOO_DEEP + 1);
    }
    if (look.archives.size() == 1) {
      Map.Entry<String, Item.Document> only = look.archives.getFirst();
      return in(only.getKey(), only.getValue(), nesting, use);
    }
    if (!look.archives.isEmpty()) {
      return use.apply(new Found.Several(look.archives.stream().map(Map.Entry::getKey).toList()));
    }
    return use.apply(look.nothing(name));
  }

  private Found chosen(List<Place> places) {
    if (places.size() == 1) {
      return new Found.At(places);
    }
    List<Optional<String>> ids =
        places.stream().map(place -> shape.ownId(place.name(), place.folder())).toList();
    if (shape.asked().isPresent()) {
      List<Place> asked = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        if (ids.get(i).equals(shape.asked())) {
          asked.add(places.get(i));
        }
      }
      return asked.size() == 1 ? new Found.At(asked) : several(places);
    }
    boolean eachAnother =
        ids.stream().allMatch(Optional::isPresent) && new HashSet<>(ids).size() == ids.size();
    return eachAnother ? new Found.At(places) : several(places);
  }

  private static Found several(List<Place> places) {
    return new Found.Several(places.stream().map(Place::name).toList());
  }

  /** One level of folders after the other. */
  private final class Look {

    final List<Map.Entry<String, Item.Document>> archives = new ArrayList<>();
    final List<String> ofPlatform = new ArrayList<>();
    private List<Place> level;
    private int folders;
    private Optional<String> source = Optional.empty();
    private Optional<String> foreign = Optional.empty();

    Look(List<Place> level) {
      this.level = level;
    }

    List<Place> submissions() throws NotTakenException {
      List<Place> submissions = new ArrayList<>();
      for (Place place : level) {
        if (shape.isSubmission(place.folder())) {
          submissions.add(place);
        }
      }
      return submissions;
    }

    void down(boolean intoArchives) throws NotTakenException {
      List<Place> below = new ArrayList<>();
      for (Place place : level) {
        for (Map.Entry<String, Item> each : place.folder().items().entrySet()) {
          String name = each.getKey();
          if (name.startsWith(".") || Clutter.isNamed(name) || PASSED_OVER.contains(name)) {
            continue;
          }
          if (new Upload(name, each.getValue()).isOfPlatform()) {
            ofPlatform.add(name);
          }
          switch (each.getValue()) {
            case Item.Folder folder -> {
              if (++folders <= MOST_FOLDERS) {
                below.add(new Place(name, folder));
              }
            }
            case Item.Document document -> note(name, document, intoArchives);
            case Item.Odd odd -> {}
          }
        }
      }
      level = below;
    }

    private void note(String name, Item.Document document, boolean intoArchives) {
      if (Archive.isNamed(name)) {
        if (intoArchives) {
          archives.add(Map.entry(name, document));
        }
      } else if (Archive.FOREIGN.matcher(name).find()) {
        foreign = foreign.or(() -> Optional.of(name));
      } else if (name.toLowerCase(Locale.ROOT).endsWith(".java")) {
        source = source.or(() -> Optional.of(name));
      }
    }

    Found nothing(String name) {
      return new Found.Nothing(
          source
              .map(
                  file ->
                      "%s holds %s, but no src/main/java around it; hand in the folder that has it"
                          .formatted(EntryName.shown(name), EntryName.shown(file)))
              .or(() -> foreign.map(Upload::foreign)));
    }
  }
}
