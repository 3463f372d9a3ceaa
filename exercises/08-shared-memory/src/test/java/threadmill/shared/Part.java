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
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * One of the four classes of the exercise with those that it uses: what its code may not do.
 *
 * @param classes their class files
 */
record Part(String name, ClassFiles classes) {

  private static final String FOLDER = "threadmill/shared/";

  static Part of(String name, ClassFiles code) {
    Map<String, byte[]> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(FOLDER + name);
    while (!open.isEmpty()) {
      String next = open.remove();
      byte[] bytes = code.bytes(next);
      if (bytes == null || found.containsKey(next)) {
        continue;
      }
      found.put(next, bytes);
      StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
          .filter(ClassEntry.class::isInstance)
          .forEach(entry -> open.add(((ClassEntry) entry).asInternalName()));
    }
    return new Part(name, ClassFiles.of(found));
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
    return firstCall(Part::startsThreads);
  }

  /** The first call of that kind. */
  Optional<Place> firstCall(Predicate<InvokeInstruction> wanted) {
    return classes.names().stream()
        .map(each -> ClassFile.of().parse(Objects.requireNonNull(classes.bytes(each))))
        .flatMap(type -> type.methods().stream().flatMap(m -> firstCall(type, m, wanted).stream()))
        .findFirst();
  }

  private static Optional<Place> firstCall(
      ClassModel type, MethodModel method, Predicate<InvokeInstruction> wanted) {
    int line = 0;
    for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
      if (element instanceof LineNumber number) {
        line = number.line();
      }
      if (element instanceof InvokeInstruction call && wanted.test(call)) {
        String name = type.thisClass().asInternalName().replace('/', '.');
        String file = name.substring(name.lastIndexOf('.') + 1).split("\\$", 2)[0] + ".java";
        return Place.of(name, file, line);
      }
    }
    return Optional.empty();
  }

  private static boolean startsThreads(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String method = call.name().stringValue();
    boolean thread =
        owner.equals("java/lang/Thread")
            && (method.equals("<init>") || method.startsWith("of") || method.startsWith("start"));
    boolean pool =
        owner.equals("java/util/concurrent/Executors")
            || owner.equals("java/util/concurrent/ForkJoinPool")
            || owner.equals("java/util/concurrent/ThreadPoolExecutor")
            || owner.equals("java/util/Timer");
    boolean future =
        owner.equals("java/util/concurrent/CompletableFuture") && method.endsWith("Async");
    boolean stream = method.equals("parallelStream") || method.equals("parallel");
    return thread || pool || future || stream;
  }

  static boolean isReadyMadeQueue(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    return owner.startsWith("java/util/concurrent/")
        && (owner.contains("Blocking")
            || owner.endsWith("SynchronousQueue")
            || owner.endsWith("TransferQueue")
            || owner.endsWith("DelayQueue"));
  }
}
