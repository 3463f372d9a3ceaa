package io.github.threadmill.races;

import io.github.threadmill.lab.FreshClasses;
import io.github.threadmill.watch.ClassFiles;
import java.util.function.Supplier;

/**
 * What is explored.
 *
 * @param classes all classes that may take part
 * @param models makes a fresh model for each interleaving
 */
record Subject(FreshClasses classes, Supplier<Model> models) {

  /**
   * Those of the classes that the model leads to: the others have nothing to do with the search.
   */
  ClassFiles playing() {
    String model = models.get().getClass().getName().replace('.', '/');
    return classes.checks().and(classes.students()).reachedFrom(model);
  }
}
