package threadmill.parallel;

import java.lang.invoke.MethodHandles;
import java.util.logging.Level;
import java.util.logging.Logger;

class Progress {

  private static final Logger LOGGER =
      Logger.getLogger(MethodHandles.lookup().lookupClass().getName());

  void done(int item, int of) {
    LOGGER.log(Level.FINE, "item {0} of {1}", new Object[] {item, of});
  }
}
