package threadmill.virtual;

import java.util.HashMap;
import java.util.Map;

/** Who may ask which host. Thread-safe. */
final class Turns {

  private final int perHost;
  private final Map<String, Integer> inFlight = new HashMap<>();

  Turns(int perHost) {
    this.perHost = perHost;
  }

  synchronized void take(String host) throws InterruptedException {
    while (inFlight.getOrDefault(host, 0) >= perHost) {
      wait();
    }
    inFlight.merge(host, 1, Integer::sum);
  }

  synchronized void giveBack(String host) {
    inFlight.merge(host, -1, Integer::sum);
    notifyAll();
  }
}
