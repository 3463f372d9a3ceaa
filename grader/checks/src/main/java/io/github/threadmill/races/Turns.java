package io.github.threadmill.races;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of threads that take turns. What matters is where a turn ends: what a thread had done
 * when another one came in between.
 *
 * @param turns each of one thread, not empty
 */
record Turns(List<List<Step>> turns) {

  /**
   * @param thread {@code thread 1}
   * @param what line and step
   */
  record Step(String thread, String what) {

    @Override
    public String toString() {
      return thread + "  " + what;
    }
  }

  static Turns of(List<Step> steps) {
    List<List<Step>> turns = new ArrayList<>();
    for (Step step : steps) {
      if (turns.isEmpty() || !turns.getLast().getLast().thread().equals(step.thread())) {
        turns.add(new ArrayList<>());
      }
      turns.getLast().add(step);
    }
    return new Turns(turns);
  }

  /** The steps in so many lines at most, or one for each turn; a line stands for those left out. */
  List<String> within(int lines) {
    int[] shares = shares(lines);
    return IntStream.range(0, turns.size())
        .boxed()
        .flatMap(turn -> shortened(turns.get(turn), shares[turn]).stream())
        .toList();
  }

  /** Short turns leave their room to the long ones. */
  private int[] shares(int lines) {
    int[] shares = new int[turns.size()];
    int left = lines;
    int open = turns.size();
    List<Integer> shortestFirst =
        IntStream.range(0, turns.size())
            .boxed()
            .sorted(Comparator.comparingInt(turn -> turns.get(turn).size()))
            .toList();
    for (int turn : shortestFirst) {
      shares[turn] = Math.clamp(left / open, 1, turns.get(turn).size());
      left = Math.max(0, left - shares[turn]);
      open--;
    }
    return shares;
  }

  /** Its beginning says who came in, its end what was done when the turn was over. */
  private static List<String> shortened(List<Step> turn, int share) {
    List<String> lines = turn.stream().map(Step::toString).toList();
    if (share == lines.size()) {
      return lines;
    }
    int head = (share - 1) / 3;
    int tail = share == 1 ? 1 : share - 1 - head;
    List<String> some = new ArrayList<>(lines.subList(0, head));
    if (share > 1) {
      String thread = turn.getFirst().thread();
      some.add("%s  … %d more steps".formatted(thread, lines.size() - head - tail));
    }
    some.addAll(lines.subList(lines.size() - tail, lines.size()));
    return some;
  }
}
