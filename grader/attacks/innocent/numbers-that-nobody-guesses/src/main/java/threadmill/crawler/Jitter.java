package threadmill.crawler;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

final class Jitter {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Logger LOG = Logger.getGlobal();

  private Jitter() {}

  static Duration around(Duration pause) {
    Duration jittered = pause.multipliedBy(75 + RANDOM.nextInt(51)).dividedBy(100);
    LOG.log(Level.FINE, "waits for {0}", jittered);
    return jittered;
  }
}
