package threadmill.bound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What tasks of the checks do. */
final class Steps {

  private static final List<Step.Kind> DEVICES =
      List.of(Step.Kind.KEYBOARD, Step.Kind.DISK, Step.Kind.NETWORK);

  private Steps() {}

  /** A bit of everything, each device several times; one call fails. */
  static List<Step> mixed(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      steps.add(Step.compute(nanos(random)));
      steps.add(Step.queue(nanos(random)));
      for (Step.Kind device : DEVICES) {
        steps.add(Step.await(device, nanos(random)).busy(random.nextInt(1_000_000)));
      }
    }
    Collections.shuffle(steps, random);
    steps.add(Step.await(DEVICES.get(random.nextInt(3)), nanos(random)).failing());
    steps.add(Step.compute(nanos(random)));
    return steps;
  }

  /** Of these lengths, in parts and in any order. */
  static List<Step> of(Random random, long cpu, long keyboard, long disk, long network) {
    List<Step> steps = new ArrayList<>();
    long[] waits = {keyboard, disk, network};
    for (int part = 0; part < 2; part++) {
      steps.add(Step.compute(part(cpu, part)));
      for (int i = 0; i < waits.length; i++) {
        steps.add(Step.await(DEVICES.get(i), part(waits[i], part)));
      }
    }
    Collections.shuffle(steps, random);
    return steps;
  }

  /** In one part more than half of it, so that no single call tells what all of them do. */
  private static long part(long nanos, int part) {
    long first = nanos * 3 / 5;
    return part == 0 ? first : nanos - first;
  }

  private static long nanos(Random random) {
    return 1 + random.nextLong(40_000_000);
  }
}
