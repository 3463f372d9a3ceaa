package io.github.threadmill.races;

import io.github.threadmill.races.Interleaving.Result;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures how often each means finds a known race, and how often it accuses an innocent. A command
 * for people: {@code KillRates [runs on racy classes] [runs on correct ones] [searches]}.
 */
final class KillRates {

  private static final String ALL_COUNTED = "s.count() == calls.get()";
  private static final String ONE_LOAD_EACH = "s.loads() == 50";

  private KillRates() {}

  public static void main(String[] arguments) {
    int racy = number(arguments, 0, 200);
    int correct = number(arguments, 1, 20);
    int searches = number(arguments, 2, 20);
    PrintStream out = System.out;
    Map<String, Class<? extends Trial>> wrong = new LinkedHashMap<>();
    wrong.put("racy counter", OnStage.trial(Samples.RACY_COUNTER, "s.increment()", ALL_COUNTED));
    wrong.put(
        "check then act",
        OnStage.trial(Samples.CHECK_THEN_ACT, "s.get(\"k\" + call)", ONE_LOAD_EACH));
    wrong.forEach((name, trial) -> out.println(noise(name, trial, racy)));
    Map<String, Class<? extends Trial>> right = new LinkedHashMap<>();
    right.put("atomic", OnStage.trial(Samples.ATOMIC_COUNTER, "s.increment()", ALL_COUNTED));
    right.put(
        "synchronized", OnStage.trial(Samples.SYNCHRONIZED_COUNTER, "s.increment()", ALL_COUNTED));
    right.put("adder", OnStage.trial(Samples.ADDER, "s.increment()", ALL_COUNTED));
    right.put("stamped", OnStage.trial(Samples.STAMPED_COUNTER, "s.increment()", ALL_COUNTED));
    right.put(
        "computeIfAbsent",
        OnStage.trial(Samples.COMPUTE_IF_ABSENT, "s.get(\"k\" + call)", ONE_LOAD_EACH));
    right.forEach((name, trial) -> out.println(noise(name, trial, correct)));
    out.println(search("racy counter", Samples.RACY_COUNTER, searches));
    out.println(search("synchronized", Samples.SYNCHRONIZED_COUNTER, searches));
  }

  private static String noise(String name, Class<? extends Trial> trial, int runs) {
    int killed = 0;
    int trials = 0;
    long start = System.nanoTime();
    for (int run = 0; run < runs; run++) {
      Shaken seen = Noise.on(trial, 1_000_000L * run).run();
      killed += seen.violations();
      trials += seen.trials();
    }
    return "noise   %-16s killed in %d of %d runs, %d trials, %d ms a run"
        .formatted(name, killed, runs, trials, (System.nanoTime() - start) / 1_000_000 / runs);
  }

  private static String search(String name, String counter, int runs) {
    Map<Result, Integer> results = new TreeMap<>();
    long start = System.nanoTime();
    for (int run = 0; run < runs; run++) {
      Class<? extends Model> model = OnStage.model(counter, "op(\"increment\", s::increment)");
      results.merge(ModelChecker.of(model).check().result(), 1, Integer::sum);
    }
    return "search  %-16s %s, %d ms a run"
        .formatted(name, results, (System.nanoTime() - start) / 1_000_000 / runs);
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }
}
