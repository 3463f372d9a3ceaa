package io.github.threadmill.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is open and what is closed, by name. The narrower rule counts; what has none is closed.
 * Names are binary names with dots, and classes nested in others are behind a {@code $}.
 */
final class Rules {

  private static final String TESTS = "tests ";
  private static final String NOT_NEEDED = "no exercise needs it, so it is closed";

  /** The reason why something is closed, or this for what is open. */
  private static final String OPEN = "";

  private final Map<String, String> rules;

  /** Classes of which some members are open. */
  private final Set<String> partly;

  private Rules(Map<String, String> rules, Set<String> partly) {
    this.rules = rules;
    this.partly = partly;
  }

  /**
   * Reads rules.
   *
   * @param lines as the file {@code rules.txt} explains them
   */
  static Rules read(List<String> lines) {
    Rules read = new Rules(new HashMap<>(), new HashSet<>());
    lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(TESTS))
        .forEach(read::readLine);
    return read;
  }

  /** These rules with those that count where submissions are tests. */
  Rules forTests(List<String> lines) {
    Rules narrower = new Rules(new HashMap<>(rules), new HashSet<>(partly));
    lines.stream()
        .filter(line -> line.startsWith(TESTS))
        .forEach(line -> narrower.readLine(line.substring(TESTS.length())));
    return narrower;
  }

  private void readLine(String line) {
    String[] halves = line.split(" : ", 2);
    String[] words = halves[0].strip().split("\\s+", -1);
    boolean opens = words[0].equals("open");
    if (words.length < 2
        || opens == (halves.length == 2)
        || (!opens && !words[0].equals("close"))) {
      throw new IllegalArgumentException("a rule must open, or close and say why, was " + line);
    }
    String ruling = opens ? OPEN : halves[1].strip();
    if (words.length == 2) {
      add(words[1], ruling);
    }
    for (int i = 2; i < words.length; i++) {
      add(words[1] + words[i], ruling);
    }
  }

  private void add(String name, String ruling) {
    rules.put(name, ruling);
    int hash = name.indexOf('#');
    if (hash > 0 && ruling.equals(OPEN)) {
      partly.add(name.substring(0, hash));
    }
  }

  /** These rules with more open ones, each before all of these that are as narrow. */
  Rules opening(Collection<String> names) {
    Rules wider = new Rules(new HashMap<>(rules), new HashSet<>(partly));
    names.forEach(name -> wider.add(name, OPEN));
    return wider;
  }

  /** Why a class is closed; empty if it, or some of its members, may be used. */
  Optional<String> againstType(String internalName) {
    String name = internalName.replace('/', '.');
    return partly.contains(name) ? Optional.empty() : closed(ofType(name));
  }

  /** Why a member that its owner declares is closed; empty if it is open. */
  Optional<String> againstMember(Member member) {
    String type = member.owner().replace('/', '.');
    String ruling = rules.get(type + member.keyWithParameters());
    if (ruling == null) {
      ruling = rules.get(type + member.key());
    }
    return closed(ruling == null ? ofType(type) : ruling);
  }

  private static Optional<String> closed(String ruling) {
    return ruling.equals(OPEN) ? Optional.empty() : Optional.of(ruling);
  }

  private String ofType(String name) {
    int dot = name.lastIndexOf('.');
    for (int end = name.length(); end > dot; end = name.lastIndexOf('$', end - 1)) {
      String ruling = rules.get(name.substring(0, end));
      if (ruling != null) {
        return ruling;
      }
    }
    String ruling = dot < 0 ? null : rules.get(name.substring(0, dot) + ".*");
    return ruling == null ? ofPackagesAbove(name) : ruling;
  }

  /** An open package says nothing on those below it. */
  private String ofPackagesAbove(String name) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String ruling = rules.get(name.substring(0, dot) + ".*");
      if (ruling != null && !ruling.equals(OPEN)) {
        return ruling;
      }
    }
    return NOT_NEEDED;
  }
}
