package io.github.threadmill.structure;

import io.github.threadmill.structure.SharedField.Why;
import io.github.threadmill.structure.ThreadEntries.Entry;
import io.github.threadmill.watch.ClassFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * "What threads share is locked, volatile or atomic", decided on bytecode: what neither a model
 * checker nor noise can see of a missing {@code volatile}. Meant to accuse nobody wrongly, so it is
 * silent wherever an order between threads may come from somewhere else.
 */
public final class SharedFields {

  private final FieldUses uses;

  private SharedFields(FieldUses uses) {
    this.uses = uses;
  }

  /**
   * The fields that are shared without care, one finding a field, sorted by name.
   *
   * @throws IllegalStateException if the rule overlooks its own sample
   */
  public static List<SharedField> in(ClassFiles classes) {
    if (found(SharedFieldCanary.classes()).isEmpty()) {
      throw new IllegalStateException("the rule on shared fields overlooked its own sample");
    }
    return found(classes);
  }

  private static List<SharedField> found(ClassFiles classes) {
    FieldUses uses = new FieldUses(classes);
    Map<Origin.Field, List<FieldUse>> byField = new LinkedHashMap<>();
    uses.all()
        .forEach(use -> byField.computeIfAbsent(use.field(), k -> new ArrayList<>()).add(use));
    SharedFields rule = new SharedFields(uses);
    return byField.values().stream()
        .flatMap(all -> rule.firstOf(all).stream())
        .sorted(Comparator.comparing(SharedField::field))
        .toList();
  }

  private List<SharedField> firstOf(List<FieldUse> all) {
    for (FieldUse write : all.stream().filter(FieldUse::writes).toList()) {
      for (FieldUse other : all) {
        if (leavesOutLock(write, other, all)) {
          return List.of(finding(write, other, Why.LOCK_LEFT_OUT));
        }
      }
    }
    for (FieldUse write : all.stream().filter(FieldUse::writes).toList()) {
      for (FieldUse other : all) {
        if (hasNothingBetween(write, other)) {
          return List.of(finding(write, other, Why.NOTHING_BETWEEN));
        }
      }
    }
    return List.of();
  }

  private static SharedField finding(FieldUse write, FieldUse other, Why why) {
    String owner = write.field().owner();
    String type = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    return new SharedField(type + "." + write.field().name(), write.place(), other.place(), why);
  }

  /** Whoever locks a field when writing it says that it is shared. */
  private static boolean leavesOutLock(FieldUse write, FieldUse other, List<FieldUse> all) {
    boolean certain = write.isLocked() && !write.locks().contains(HeldLocks.SOME);
    boolean onlyWriter =
        !other.writes()
            && other.threads().size() == 1
            && !other.threads().contains(FieldUse.CALLERS)
            && all.stream()
                .filter(FieldUse::writes)
                .allMatch(it -> it.threads().equals(other.threads()));
    return certain
        && !other.locks().contains(HeldLocks.SOME)
        && !write.mayShareLock(other)
        && !other.method().equals(write.method())
        && !other.threads().isEmpty()
        && !other.afterWait()
        && !onlyWriter;
  }

  private boolean hasNothingBetween(FieldUse write, FieldUse other) {
    if (write.isLocked() || other.isLocked() || !write.ofReceiver() || !other.ofReceiver()) {
      return false;
    }
    return write.threads().stream()
        .anyMatch(
            one -> other.threads().stream().anyMatch(two -> unordered(write, one, other, two)));
  }

  private boolean unordered(FieldUse write, MethodId one, FieldUse other, MethodId two) {
    Entry ofWrite = uses.entries().all().get(one);
    Entry ofOther = uses.entries().all().get(two);
    if (ofWrite != null && ofOther != null) {
      return one.equals(two)
          ? ofWrite.many() && shares(ofWrite, write) && !uses.synchronises(one)
          : !inTurn(ofWrite, ofOther)
              && shares(ofWrite, write)
              && shares(ofOther, other)
              && !uses.synchronises(one)
              && !uses.synchronises(two);
    }
    if (ofWrite != null) {
      return seenByCallers(ofWrite, write, other);
    }
    return ofOther != null && polls(ofOther, other, write);
  }

  /** Each object that is made for a thread has fields of its own. */
  private static boolean shares(Entry entry, FieldUse use) {
    return !entry.ofObject() || use.isStatic();
  }

  /** One method starts both and waits somewhere: perhaps for the first before the second. */
  private boolean inTurn(Entry one, Entry two) {
    return !one.from().equals(two.from()) || uses.waits(one.from());
  }

  /** A thread writes; callers use it while the thread may still run. */
  private boolean seenByCallers(Entry entry, FieldUse write, FieldUse other) {
    boolean beforeStart = other.method().equals(entry.from()) && other.site() < entry.site();
    boolean loops = other.repeated() && !other.writes();
    boolean nobodyWaits =
        !uses.waits(entry.from())
            && !uses.waits(other.method())
            && entry.from().descriptor().endsWith(")V")
            && !entry.from().name().startsWith("<");
    return !beforeStart
        && !other.afterWait()
        && write.ofReceiver()
        && !uses.synchronises(entry.task())
        && (loops || (nobodyWaits && !waitsAnywhere(entry)))
        && !other.threads().contains(entry.task());
  }

  private boolean waitsAnywhere(Entry entry) {
    return uses.entries().from(Set.of(entry.from())).stream().anyMatch(uses::waits)
        || uses.ofClass(entry.from().owner()).stream().anyMatch(uses::waits);
  }

  /** A thread reads in a loop what callers write: without volatile it may never see it. */
  private boolean polls(Entry entry, FieldUse read, FieldUse write) {
    boolean beforeStart = write.method().equals(entry.from()) && write.site() < entry.site();
    return read.repeated()
        && !read.writes()
        && !beforeStart
        && !write.threads().contains(entry.task())
        && !uses.synchronises(entry.task())
        && !Objects.equals(read.method(), write.method());
  }
}
