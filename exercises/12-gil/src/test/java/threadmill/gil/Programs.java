package threadmill.gil;

/** Programs that the checks run. Each is an observation, or a part of one. */
final class Programs {

  private Programs() {}

  /** Threads that take the lock many times, and run a few instructions each time. */
  static Log inTurns(int threads, int rounds) throws Exception {
    Part part =
        strand -> {
          for (int i = 0; i < rounds; i++) {
            strand.acquire();
            strand.hold();
            strand.tick(1);
            strand.release();
          }
        };
    return new Machine(3)
        .run(
            strand -> {
              strand.acquire();
              for (int i = 1; i < threads; i++) {
                strand.start(part);
              }
              strand.holdAndListen();
              strand.release();
              part.run(strand);
            });
  }

  /** Threads that compute and never let go of their own accord until they have ended. */
  static Log computing(int threads, int ticks, int instructions) throws Exception {
    return new Machine(ticks)
        .run(
            strand -> {
              strand.acquire();
              for (int i = 1; i < threads; i++) {
                strand.start(other -> compute(other, instructions));
              }
              strand.tick(instructions);
              strand.release();
            });
  }

  private static void compute(Strand strand, int instructions) {
    strand.acquire();
    strand.tick(instructions);
    strand.release();
  }

  /** A thread that has computed alone for a while when another one comes. */
  static Log lateComer(int ticks, int alone) throws Exception {
    return new Machine(ticks)
        .run(
            strand -> {
              strand.acquire();
              strand.tick(alone);
              strand.start(other -> compute(other, 2 * ticks));
              strand.tick(3 * ticks);
              strand.release();
            });
  }

  /** Two threads, each of which lets go of the lock and wants it back at once. */
  static Log backAgain(int rounds) throws Exception {
    return new Machine(100)
        .run(
            strand -> {
              strand.acquire();
              strand.start(
                  other -> {
                    other.acquire();
                    comeBack(other, rounds);
                  });
              comeBack(strand, rounds);
            });
  }

  private static void comeBack(Strand strand, int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      strand.releaseAndAcquire();
      strand.stepOut();
    }
    strand.release();
  }
}
