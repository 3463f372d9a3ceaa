package threadmill.parallel;

import java.util.logging.Level;
import java.util.logging.Logger;

final class Says {

  private static final Logger LOG = Logger.getLogger(Says.class.getName());

  static void go(Object any) {
    System.out.printf("%s%n", any);
    System.err.println("debug: " + any);
    IO.println(any);
    LOG.log(Level.FINE, "done {0}", any);
    System.getLogger("x").log(System.Logger.Level.INFO, () -> "done");
    System.out.flush();
  }
}
