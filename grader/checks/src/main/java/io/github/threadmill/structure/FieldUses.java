package io.github.threadmill.structure;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects where the fields that could be torn between threads are used, and with which locks. */
final class FieldUses {

  /** What orders one thread after another when it returns. */
  private static final Set<String> WAITS =
      Set.of(
          "join",
          "get",
          "await",
          "close",
          "invokeAll",
          "invokeAny",
          "awaitTermination",
          "isTerminated",
          "isAlive",
          "isDone",
          "take",
          "poll",
          "acquire",
          "exchange",
          "arriveAndAwaitAdvance",
          "resultNow");

  private final Program program;
  private final List<Body> bodies = new ArrayList<>();
  private final Set<MethodId> hidden = new HashSet<>();
  private final Set<Origin.Field> open = new HashSet<>();
  private final ThreadEntries entries;
  private final Map<MethodId, Set<String>> heldAtEntry = new HashMap<>();
  private final Map<MethodId, Set<MethodId>> threads = new HashMap<>();

  FieldUses(ClassFiles classes) {
    this.program = new Program(classes);
    for (String name : classes.names()) {
      byte[] bytes = classes.bytes(name);
      if (bytes != null) {
        read(ClassFile.of().parse(bytes), name);
      }
      bodies.addAll(program.methodsOf(name));
    }
    this.entries = new ThreadEntries(program, bodies);
    bodies.forEach(body -> heldAtEntry.put(body.id(), Set.of()));
    for (int round = 0; round < 4; round++) {
      bodies.forEach(body -> heldAtEntry.put(body.id(), heldByCallers(body.id())));
    }
    entries.all().keySet().forEach(task -> mark(Set.of(task), task));
    mark(fromOutside(), FieldUse.CALLERS);
  }

  ThreadEntries entries() {
    return entries;
  }

  /** Whether a method waits for other threads somewhere, or synchronises with them at all. */
  boolean waits(MethodId method) {
    Body body = program.body(method);
    return body != null && body.calls().stream().anyMatch(FieldUses::isWait);
  }

  /** Whether anything that is reached from a method uses {@code java.util.concurrent}. */
  boolean synchronises(MethodId start) {
    return entries.from(Set.of(start)).stream()
        .flatMap(method -> Optional.ofNullable(program.body(method)).stream())
        .anyMatch(
            body ->
                !body.monitors().isEmpty()
                    || body.calls().stream()
                        .anyMatch(
                            call -> call.target().owner().startsWith("java/util/concurrent/")));
  }

  /** A class's methods. */
  List<MethodId> ofClass(String type) {
    return program.methodsOf(type).stream().map(Body::id).toList();
  }

  List<FieldUse> all() {
    List<FieldUse> uses = new ArrayList<>();
    for (Body body : bodies) {
      if (isConstructing(body.id())) {
        continue;
      }
      for (Body.Access access : body.accesses()) {
        boolean fresh = access.receiver().stream().anyMatch(Origin.New.class::isInstance);
        if (open.contains(access.field()) && !fresh) {
          place(body, access).ifPresent(place -> uses.add(use(body, access, place)));
        }
      }
    }
    return uses;
  }

  private FieldUse use(Body body, Body.Access access, Place place) {
    Set<String> locks = new HashSet<>(body.held().get(access.site()));
    locks.addAll(heldAtEntry.getOrDefault(body.id(), Set.of()));
    boolean ofReceiver =
        access.isStatic()
            || (!body.isStatic() && access.receiver().equals(Set.of(new Origin.Argument(0))));
    return new FieldUse(
        access.field(),
        body.id(),
        access.site(),
        access.writes(),
        locks,
        threads.getOrDefault(body.id(), Set.of()),
        body.calls().stream().anyMatch(it -> it.site() < access.site() && isWait(it)),
        body.repeated().contains(access.site()),
        ofReceiver,
        access.isStatic(),
        place);
  }

  private static boolean isWait(Body.Call call) {
    return WAITS.contains(call.target().name()) && call.target().owner().startsWith("java/");
  }

  private static Optional<Place> place(Body body, Body.Access access) {
    String outer = body.id().owner().split("\\$", 2)[0].replace('/', '.');
    return Place.of(outer, body.file(), access.line());
  }

  private void read(ClassModel model, String owner) {
    for (FieldModel field : model.fields()) {
      boolean safe =
          field.flags().has(AccessFlag.FINAL)
              || field.flags().has(AccessFlag.VOLATILE)
              || field.flags().has(AccessFlag.SYNTHETIC)
              || field.fieldType().stringValue().startsWith("Ljava/util/concurrent/");
      if (!safe) {
        open.add(new Origin.Field(owner, field.fieldName().stringValue()));
      }
    }
    model.methods().stream()
        .filter(
            method ->
                method.flags().has(AccessFlag.PRIVATE) || method.flags().has(AccessFlag.SYNTHETIC))
        .forEach(
            method ->
                hidden.add(
                    new MethodId(
                        owner,
                        method.methodName().stringValue(),
                        method.methodType().stringValue())));
  }

  /**
   * A hidden method is under the locks that all of its callers hold; a function under who knows.
   */
  private Set<String> heldByCallers(MethodId method) {
    if (entries.all().containsKey(method)) {
      return Set.of();
    }
    if (entries.isFunction(method)) {
      return Set.of(HeldLocks.SOME);
    }
    Set<String> held = null;
    for (Body caller : hidden.contains(method) ? bodies : List.<Body>of()) {
      for (Body.Call call : caller.calls()) {
        if (call.target().equals(method) && !isConstructing(caller.id())) {
          Set<String> here = new HashSet<>(caller.held().get(call.site()));
          here.addAll(heldAtEntry.getOrDefault(caller.id(), Set.of()));
          held = held == null ? here : intersection(held, here);
        }
      }
    }
    return held == null ? Set.of() : held;
  }

  private static Set<String> intersection(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  /** Constructors and initialisers, and hidden methods that only they call. */
  private boolean isConstructing(MethodId method) {
    if (method.name().startsWith("<")) {
      return true;
    }
    List<MethodId> callers =
        bodies.stream()
            .map(Body::id)
            .filter(caller -> !caller.equals(method) && entries.calls(caller, method))
            .toList();
    return hidden.contains(method)
        && !entries.all().containsKey(method)
        && !callers.isEmpty()
        && callers.stream().allMatch(caller -> caller.name().startsWith("<"));
  }

  private Set<MethodId> fromOutside() {
    Set<MethodId> starts = new HashSet<>();
    for (Body body : bodies) {
      boolean task = entries.all().containsKey(body.id());
      if (!task && !hidden.contains(body.id()) && !entries.isFunction(body.id())) {
        starts.add(body.id());
      }
    }
    return starts;
  }

  private void mark(Set<MethodId> starts, MethodId thread) {
    entries
        .from(starts)
        .forEach(method -> threads.computeIfAbsent(method, key -> new HashSet<>()).add(thread));
  }
}
