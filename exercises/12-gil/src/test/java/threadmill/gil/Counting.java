package threadmill.gil;

import io.github.threadmill.lab.Judge;

/**
 * Two threads that count, beside one that runs other instructions.
 *
 * @param ticks the interpreter lock's
 * @param start what {@code x} was
 * @param end what {@code x} came to
 * @param log nobody's while the counters wait for each other
 */
record Counting(int ticks, long start, long end, Log log) {

  static final int EACH = 8;

  private static Counting of(Machine machine, Counter counter, int ticks, long start) throws Exception {
    machine.x(start);
    Part count =
        strand -> {
          strand.acquire();
          for (int i = 0; i < EACH; i++) {
            strand.increment(counter);
          }
          strand.release();
        };
    Log log =
        machine.run(
            strand -> {
              strand.acquire();
              strand.start(count);
              strand.start(count);
              strand.tickBesideOthers(5_000);
              strand.release();
            });
    return new Counting(ticks, start, machine.x(), log);
  }

  /** Part of an observation. */
  static Counting once(int ticks, long start) throws Exception {
    Machine machine = new Machine(ticks);
    return of(machine, new Counter(machine, machine.lock()), ticks, start);
  }

  /** Counts twice with one counter; somebody else writes x in between. */
  static Counting twice(int ticks, long start, long later) throws Exception {
    Machine machine = new Machine(ticks);
    Counter counter = new Counter(machine, machine.lock());
    Counting first = of(machine, counter, ticks, start);
    return first.holds() ? of(machine, counter, ticks, later) : first;
  }

  boolean holds() {
    return log.isSound() && end == due() && log.longest() <= ticks;
  }

  private long due() {
    return start + 2 * EACH;
  }

  static void require(Judge judge, Counting seen) {
    Log log = seen.log();
    judge
        .help(
            "a lock of the counter's own keeps other increments out; wait for it inside of"
                + " withoutLock, since whoever waits for it with the interpreter lock in hand lets"
                + " nobody run who could open it")
        .require(
            log.stuck() == 0,
            "%d threads waited, two that count among them, and none ran an instruction for 5 s;"
                + " needs all increments to end",
            log.stuck())
        .help("hold the interpreter lock wherever an instruction is run")
        .require(log.broken().isEmpty(), "%s; needs one at a time", log.broken())
        .help("keep other increments out from the load to the store")
        .require(
            seen.end() == seen.due(),
            "2 × %d increments took x from %d to %d; needs %d (new InterpreterLock(%d))",
            EACH,
            seen.start(),
            seen.end(),
            seen.due(),
            seen.ticks());
    log.requireTurnsOf(judge, seen.ticks());
  }
}
