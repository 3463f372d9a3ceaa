package threadmill.shared;

import io.github.threadmill.work.Callers;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;

/** Two threads that ask for two keys; each computation ends when the other one has begun. */
final class TwoKeys {

  /** Neighbours, so that no hash table has them in one place. All other scenes have them, too. */
  static final int ONE = 1;

  static final int OTHER = 2;

  private TwoKeys() {}

  /** Part of an observation: whether both were computed at once. */
  static boolean met() {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(2);
    OnceCache<Integer, String> cache =
        new OnceCache<>(
            key ->
                floor.work(
                    key,
                    () -> {
                      rendezvous.arrive();
                      return "value " + key;
                    }));
    Callers callers = new Callers();
    callers.start("caller-1", () -> cache.get(ONE));
    callers.start("caller-2", () -> cache.get(OTHER));
    return callers.awaitEnd() && rendezvous.met();
  }
}
