package io.github.threadmill.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a submission looks like: a bare overlay ({@code src/main/java}), an exercise's module, or a
 * whole repository with {@code exercises/NN-name}.
 *
 * @param known the ids of the kit's exercises
 * @param asked the exercise that was asked for; without it a submission has to say itself what it
 *     answers
 */
record Shape(List<String> known, Optional<String> asked) {

  Shape {
    known = List.copyOf(known);
  }

  boolean isSubmission(Item.Folder folder) throws NotTakenException {
    return hasSources(folder) || holdsExercises(folder);
  }

  /**
   * What a submission answers, by the exercises' ids, each with the folder that stands for the
   * exercise's own; empty where it does not say.
   *
   * @param name the folder's own
   */
  Map<String, Item.Folder> answers(String name, Item.Folder folder) throws NotTakenException {
    Map<String, Item.Folder> answers = new LinkedHashMap<>();
    Item.Folder exercises = below(folder, "exercises");
    if (exercises != null && (holdsExercises(folder) || !hasSources(folder))) {
      for (String id : asked.map(List::of).orElse(known)) {
        Item.Folder answer = below(exercises, id);
        if (answer != null || asked.isPresent()) {
          answers.put(id, answer == null ? new ListedFolder() : answer);
        }
      }
    } else {
      asked.or(() -> ownId(name, folder)).ifPresent(id -> answers.put(id, folder));
    }
    return answers;
  }

  /** Which exercise a module says that it is. */
  Optional<String> ownId(String name, Item.Folder folder) {
    return known.contains(name) ? Optional.of(name) : ExerciseName.in(folder, known);
  }

  private static boolean hasSources(Item.Folder folder) throws NotTakenException {
    return below(folder, "src", "main", "java") != null;
  }

  /** A link to somebody else's exercises is no answer of one's own. */
  private boolean holdsExercises(Item.Folder folder) throws NotTakenException {
    Item.Folder exercises = below(folder, "exercises");
    if (exercises != null) {
      for (String id : known) {
        if (below(exercises, id) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static Item.@Nullable Folder below(Item.Folder folder, String... names)
      throws NotTakenException {
    Item.Folder reached = folder;
    for (String name : names) {
      if (!(reached.items().get(name) instanceof Item.Folder below)) {
        return null;
      }
      reached = below;
    }
    return reached;
  }
}
