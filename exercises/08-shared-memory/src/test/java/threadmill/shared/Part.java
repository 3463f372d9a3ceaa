package threadmill.shared;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.structure.SharedField;
import io.github.threadmill.structure.SharedFields;
import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One of the four classes of the exercise with those that it uses: what its code may not do.
 *
 * @param classes their class files
 */
record Part(String name, ClassFiles classes) {

  private static final String FOLDER = "threadmill/shared/";

  static Part of(String name, ClassFiles code) {
    return new Part(name, code.reachedFrom(FOLDER + name));
  }

  /** The rules for all four. */
  void requireRules(Judge judge) {
    Optional<Place> threads = threads();
    judge
        .at(threads)
        .help("do the work on the thread that calls; other threads call at the same time anyway")
        .require(
            threads.isEmpty(),
            "%s starts threads or hands work to some; needs none of its own",
            name);
    Optional<SharedField> shared = SharedFields.in(classes).stream().findFirst();
    judge
        .at(shared.map(SharedField::other))
        .help(
            "read and write what threads share under the same lock; without one, another thread may"
                + " never see what was written")
        .require(shared.isEmpty(), "%s", shared.map(SharedField::toString).orElse(""))
        .at((Place) null);
  }

  /** Where it starts a thread or hands work to one. */
  Optional<Place> threads() {
    return firstCall(Called::startsThreads);
  }

  /** The first call of that kind, or the first method reference that is as good as one. */
  Optional<Place> firstCall(Predicate<Called> wanted) {
    return classes.names().stream()
        .map(each -> ClassFile.of().parse(Objects.requireNonNull(classes.bytes(each))))
        .flatMap(type -> type.methods().stream().flatMap(m -> firstCall(type, m, wanted).stream()))
        .findFirst();
  }

  private static Optional<Place> firstCall(
      ClassModel type, MethodModel method, Predicate<Called> wanted) {
    int line = 0;
    for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
      if (element instanceof LineNumber number) {
        line = number.line();
      }
      if (Called.in(element).filter(wanted).isPresent()) {
        String name = type.thisClass().asInternalName().replace('/', '.');
        String file = name.substring(name.lastIndexOf('.') + 1).split("\\$", 2)[0] + ".java";
        return Place.of(name, file, line);
      }
    }
    return Optional.empty();
  }
}
