package threadmill.meeting;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What meetings must come to. For judgements only. */
final class Expected {

  private Expected() {}

  static int sum(List<Invited> invited) {
    return invited.stream().mapToInt(Invited::minutes).sum();
  }

  static int max(List<Invited> invited) {
    return invited.stream().mapToInt(Invited::minutes).max().orElse(0);
  }

  /** {@code 30 + 10 + 20 = 60}. */
  static String sumText(List<Invited> invited) {
    return invited.size() > 8
        ? "the sum of all times, " + sum(invited)
        : joined(invited, " + ") + " = " + sum(invited);
  }

  /** {@code max(30, 10, 20) = 30}. */
  static String maxText(List<Invited> invited) {
    return invited.size() > 8
        ? "the longest time of all, " + max(invited)
        : "max(" + joined(invited, ", ") + ") = " + max(invited);
  }

  private static String joined(List<Invited> invited, String between) {
    return invited.stream()
        .map(each -> String.valueOf(each.minutes()))
        .collect(Collectors.joining(between));
  }

  /** A list of outcomes is there at all. */
  static void requireList(Judge judge, String method, List<Invited> invited, Held held) {
    judge.require(held.minutes() >= 0, "%s returned null; needs a future", method);
    judge.require(held.error() == null, "the future of %s failed with %s", method, held.error());
    if (!held.ended()) {
      judge.help("somebody has to complete it: what happens when the last guest is known of?");
    }
    judge.require(
        held.ended(),
        held.asked().isEmpty() && !invited.isEmpty()
            ? "the future of %s is not done, and no guest has been asked to come"
            : "the future of %s is not done, though nobody is left to wait for (minute %d)",
        method,
        held.minutes());
    judge.require(held.outcomes() != null, "%s gave null; needs a list of outcomes", method);
  }

  /** Each guest's own outcome once, whatever the order. */
  static void requireEverybody(Judge judge, String method, List<Invited> invited, Held held) {
    requireList(judge, method, invited, held);
    Map<String, Invited> byName =
        invited.stream().collect(Collectors.toMap(Invited::name, Function.identity()));
    Set<String> missing = new HashSet<>(byName.keySet());
    for (Outcome outcome : held.outcomes()) {
      Invited guest = byName.get(outcome.name());
      judge.require(
          guest != null && missing.remove(outcome.name()),
          guest == null
              ? "%s gave an outcome of %s, who is no guest of this meeting"
              : "%s gave two outcomes of %s; needs one",
          method,
          outcome.name());
      requireOutcome(judge, method, guest, outcome);
    }
    judge.require(
        missing.isEmpty(),
        "%s gave %d outcomes for %d guests; %s missing",
        method,
        held.outcomes().size(),
        invited.size(),
        names(invited.stream().map(Invited::name).filter(missing::contains).toList()));
  }

  private static void requireOutcome(Judge judge, String method, Invited guest, Outcome outcome) {
    if (guest.reason() == null) {
      judge.require(
          outcome instanceof Outcome.Present,
          "%s says that %s is absent (%s); %s has arrived",
          method,
          guest.name(),
          outcome instanceof Outcome.Absent absent ? absent.reason() : "",
          guest.name());
      return;
    }
    judge.require(
        outcome instanceof Outcome.Absent,
        "%s says that %s is present; %s does not come",
        method,
        guest.name(),
        guest.name());
    String reason = ((Outcome.Absent) outcome).reason();
    judge.require(
        guest.reason().equals(reason),
        "%s gives \"%s\" as the reason why %s is absent; needs the guest's own message, \"%s\"",
        method,
        reason,
        guest.name(),
        guest.reason());
  }

  /** The names of a list of outcomes are these, in this order. */
  static void requireOrder(Judge judge, String method, List<String> names, Held held) {
    List<String> given = held.outcomes().stream().map(Outcome::name).toList();
    int place = 0;
    while (place < names.size() && names.get(place).equals(given.get(place))) {
      place++;
    }
    judge.require(
        place == names.size(),
        "number %d of the outcomes of %s is %s; needs %s (%s)",
        place + 1,
        method,
        place < given.size() ? given.get(place) : "",
        place < names.size() ? names.get(place) : "",
        names.size() > 8 ? "of " + names.size() : "in all " + String.join(", ", names));
  }

  /** The names in the order of arrival; within a minute, in that of being asked. */
  static List<String> arrivals(List<Invited> invited, Held held) {
    Map<String, Integer> minutes =
        invited.stream().collect(Collectors.toMap(Invited::name, Invited::minutes));
    return held.asked().stream().sorted(Comparator.comparing(minutes::get)).toList();
  }

  /** Each guest was asked once. */
  static void requireAskedOnce(Judge judge, String method, List<Invited> invited, Held held) {
    Set<String> once = new HashSet<>();
    for (String name : held.asked()) {
      judge.require(once.add(name), "%s asked %s to come more than once", method, name);
    }
    judge.require(
        once.size() == invited.size(),
        "%s asked %d of %d guests to come",
        method,
        once.size(),
        invited.size());
  }

  /** {@code Ada and Grace are}, {@code Ada is}; at most four names. */
  static String names(List<String> names) {
    int shown = Math.clamp(names.size() - 1, 0, 4);
    String first = String.join(", ", names.subList(0, shown));
    return switch (names.size()) {
      case 0 -> "nobody is";
      case 1 -> names.getFirst() + " is";
      case 2, 3, 4, 5 -> first + " and " + names.getLast() + " are";
      default -> first + " and " + (names.size() - shown) + " more are";
    };
  }

  /** Where the caller of {@code async} was kept. */
  static Optional<Place> placeOfWait(Held held) {
    return Optional.ofNullable(held.waited()).flatMap(Activity::placeOf);
  }
}
