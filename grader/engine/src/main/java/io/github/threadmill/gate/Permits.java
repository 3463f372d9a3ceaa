package io.github.threadmill.gate;

import io.github.threadmill.watch.ClassFiles;
import java.util.Optional;

/** What the classes of one submission may refer to: their own, and what the rules open. */
final class Permits {

  private final Rules rules;
  private final Ancestry ancestry;
  private final ClassFiles own;

  Permits(Rules rules, Ancestry jdkAndKit, ClassFiles own) {
    this.rules = rules;
    this.ancestry = jdkAndKit.and(own);
    this.own = own;
  }

  /** Why a class is closed; empty if it is open. */
  Optional<String> againstType(String name) {
    String element = element(name);
    return element.isEmpty() || isOwn(element) ? Optional.empty() : rules.againstType(element);
  }

  /** The name of a class, or of what an array holds; empty for primitives. */
  private static String element(String name) {
    if (!name.startsWith("[")) {
      return name;
    }
    String element = name.substring(name.lastIndexOf('[') + 1);
    return element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
  }

  /**
   * Why a member is closed; empty if it is open. What a class inherits is judged where it comes
   * from: {@code MyThread.getAllStackTraces} is the one of {@code Thread}.
   */
  Optional<String> againstMember(Member member) {
    if (member.owner().startsWith("[")) {
      return againstType(member.owner());
    }
    String source = ancestry.declaring(member).orElse(member.owner());
    if (source.equals(member.owner())) {
      return isOwn(source) ? Optional.empty() : rules.againstMember(member);
    }
    return againstType(member.owner())
        .or(() -> isOwn(source) ? Optional.empty() : rules.againstMember(member.of(source)));
  }

  /** Why a class must not be made out of a text, if it has a constructor that does so. */
  Optional<String> againstMakingFromText(String type) {
    Member constructor = new Member(type, "<init>", "(Ljava/lang/String;)V");
    return ancestry.declaring(constructor).filter(type::equals).isPresent()
        ? againstMember(constructor)
        : Optional.empty();
  }

  boolean isSubtype(String type, String ancestor) {
    return ancestry.isSubtype(type, ancestor);
  }

  /** Whether more classes and interfaces stand above a class than are looked at. */
  boolean isTooDeep(String type) {
    return ancestry.isTooDeep(type);
  }

  /** The nearest class above a class that is neither the submission's nor {@code Object}. */
  Optional<String> foreignAbove(String name) {
    return ancestry.lineage(name).stream()
        .filter(each -> !isOwn(each) && !each.equals("java/lang/Object"))
        .findFirst();
  }

  /** Whether a class, by its internal name, is the submission's. */
  boolean isOwn(String name) {
    return own.bytes(name) != null;
  }
}
