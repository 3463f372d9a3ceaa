package io.github.threadmill.submission;

import io.github.threadmill.feedback.Printable;
import io.github.threadmill.submission.Found.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the submissions in what is named: a submission, a folder of submissions, or an archive of
 * either. Whatever is wrong with one of many costs that one.
 */
public final class SubmissionFinder {

  private final Shape shape;
  private final Search search;
  private final Uploads uploads;

  /**
   * @param known the ids of the kit's exercises
   * @param asked the exercise that was asked for; without it a submission has to say itself what it
   *     answers
   */
  public SubmissionFinder(List<String> known, Optional<String> asked) {
    this.shape = new Shape(known, asked);
    this.search = new Search(shape);
    this.uploads = new Uploads(shape, search);
  }

  /**
   * All submissions at or below some paths, path by path in the order of their names.
   *
   * @param use is given each while the archive that it lies in is open, and keeps nothing of it
   * @return what {@code use} made of them
   * @throws UnusableInputException if a path is not there or holds no submission
   */
  public <T> List<T> find(List<Path> paths, Function<Submission, T> use) {
    List<Turn<T>> turns = new ArrayList<>();
    for (Path path : paths) {
      turns.addAll(new Walk<>(path, paths.size() > 1, use).turns());
    }
    Set<String> ids = new LinkedHashSet<>(shape.asked().stream().toList());
    turns.forEach(turn -> ids.addAll(turn.ids()));
    List<T> all = new ArrayList<>();
    for (Turn<T> turn : turns) {
      all.addAll(turn.taken());
      if (turn.isRefused()) {
        if (ids.isEmpty()) {
          throw new UnusableInputException(turn.why());
        }
        String name = Printable.text(turn.name());
        ids.forEach(id -> all.add(use.apply(Submission.refused(name, id, turn.why()))));
      }
    }
    return all;
  }

  /** What became of one student's upload. */
  private enum Kind {
    TAKEN,
    REFUSED,
    EMPTY,
    OF_ANOTHER_KIND
  }

  /**
   * One student's turn.
   *
   * @param ids the exercises that are answered
   * @param taken what was made of the answers
   * @param why the refusal: for which exercises is known when all have had their turn
   */
  private record Turn<T>(Kind kind, String name, Set<String> ids, List<T> taken, String why) {

    boolean isRefused() {
      return kind == Kind.REFUSED || kind == Kind.OF_ANOTHER_KIND;
    }
  }

  /** The way through one path. */
  private final class Walk<T> {

    private final Path path;
    private final boolean amongOthers;
    private final Function<Submission, T> use;

    Walk(Path path, boolean amongOthers, Function<Submission, T> use) {
      this.path = path;
      this.amongOthers = amongOthers;
      this.use = use;
    }

    /** What one student puts into an archive must not keep the others from their marks. */
    private boolean isOneStudents(List<Turn<T>> turns) {
      return Files.isRegularFile(path)
          && turns.stream().noneMatch(turn -> turn.kind() == Kind.TAKEN);
    }

    List<Turn<T>> turns() {
      if (!Files.exists(path)) {
        throw new UnusableInputException(path + ": there is no such file or folder");
      }
      try {
        List<Turn<T>> turns = Files.isDirectory(path) ? inFolder() : inArchive();
        if (turns.stream().allMatch(turn -> turn.kind() != Kind.REFUSED && turn.ids().isEmpty())) {
          if (amongOthers && isOneStudents(turns)) {
            String name = nameOf(path);
            return List.of(refused(Archive.withoutSuffix(name), name + " " + whyNothing(turns)));
          }
          throw new UnusableInputException(path + ": " + whyNothing(turns));
        }
        return turns;
      } catch (NotTakenException refused) {
        if (amongOthers) {
          String name = nameOf(path);
          return List.of(refused(Archive.withoutSuffix(name), name + " " + refused.getMessage()));
        }
        throw new UnusableInputException(path + ": " + refused.getMessage());
      }
    }

    private List<Turn<T>> inFolder() throws NotTakenException {
      Path folder = real();
      return in(nameOf(folder), new DiskFolder(folder), Optional.empty(), false);
    }

    private List<Turn<T>> inArchive() throws NotTakenException {
      String name = nameOf(path);
      if (!Files.isRegularFile(path) || !Archive.isNamed(name)) {
        throw new UnusableInputException(
            path
                + ": is a file; name a submission's folder, a folder of submissions, or a .zip or"
                + " .tar.gz of either");
      }
      Archive archive = Archive.open(path);
      try (archive) {
        return in(Archive.withoutSuffix(name), archive.root(), archive.trouble(), true);
      }
    }

    /**
     * @param trouble something that the archive of one student may not hold
     * @param named whether a submission that is alone in it goes by its name
     */
    private List<Turn<T>> in(
        String name, Item.Folder folder, Optional<String> trouble, boolean named)
        throws NotTakenException {
      boolean isOne = shape.isSubmission(folder);
      List<Upload> many = isOne ? List.of() : uploads.ofClass(folder, named);
      if (!many.isEmpty()) {
        return many.stream().map(each -> turn(each.title(many), each)).toList();
      }
      if (trouble.isPresent()) {
        throw new NotTakenException(trouble.get());
      }
      if (isOne) {
        return List.of(taken(name, List.of(new Place(name, folder))));
      }
      List<Upload> alone = Upload.in(folder);
      if (named && alone.stream().noneMatch(Upload::isOfPlatform)) {
        Turn<T> only = search.in(name, folder, found -> turn(name, found));
        return List.of(only);
      }
      return alone.stream().map(each -> turn(each.title(alone), each)).toList();
    }

    private Turn<T> turn(String name, Upload upload) {
      return search.in(upload.name(), upload.item(), found -> turn(name, found));
    }

    private Turn<T> turn(String name, Found found) {
      return switch (found) {
        case Found.At at -> takenOrRefused(name, at.places());
        case Found.Several several -> refused(name, EntryName.shown(name) + " " + several.why());
        case Found.Refused refused -> refused(name, refused.why());
        case Found.Nothing nothing when nothing.instead().isPresent() ->
            new Turn<>(Kind.OF_ANOTHER_KIND, name, Set.of(), List.of(), nothing.instead().get());
        case Found.Nothing nothing -> empty(name);
      };
    }

    private Turn<T> takenOrRefused(String name, List<Place> places) {
      try {
        return taken(name, places);
      } catch (NotTakenException refused) {
        return refused(name, EntryName.shown(name) + " " + refused.getMessage());
      }
    }

    private Turn<T> taken(String name, List<Place> places) throws NotTakenException {
      Set<String> ids = new LinkedHashSet<>();
      List<T> taken = new ArrayList<>();
      for (Place place : places) {
        for (Map.Entry<String, Item.Folder> answer :
            shape.answers(place.name(), place.folder()).entrySet()) {
          ids.add(answer.getKey());
          taken.add(
              use.apply(
                  new Submission(
                      Printable.text(name), answer.getKey(), answer.getValue(), Optional.empty())));
        }
      }
      return new Turn<>(Kind.TAKEN, name, ids, taken, "");
    }

    /** Nothing at all is no mistake: nothing has been begun. */
    private Turn<T> empty(String name) {
      List<T> none =
          shape.asked().stream()
              .map(
                  id ->
                      use.apply(
                          new Submission(
                              Printable.text(name), id, new ListedFolder(), Optional.empty())))
              .toList();
      return new Turn<>(Kind.EMPTY, name, Set.of(), none, "");
    }

    private Turn<T> refused(String name, String why) {
      return new Turn<>(Kind.REFUSED, name, Set.of(), List.of(), why);
    }

    private String whyNothing(List<Turn<T>> turns) {
      if (turns.stream().anyMatch(turn -> turn.kind() == Kind.TAKEN)) {
        return "does not say which exercise it answers; add --exercise with one of "
            + String.join(", ", shape.known());
      }
      return "holds no submission: "
          + turns.stream()
              .map(Turn::why)
              .filter(why -> !why.isEmpty())
              .findFirst()
              .orElse("no folder in it has src/main/java or exercises/");
    }

    /** What was named may be a link; what lies below it may not. */
    private Path real() {
      try {
        return path.toRealPath();
      } catch (IOException unreadable) {
        throw new UnusableInputException(path + ": cannot be read");
      }
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
