package io.github.threadmill.network;

import java.time.Duration;

/** Who asks for the pages of a site, as far as its movements can be seen from outside. */
public interface Client {

  /** One that nothing is known of: it is at rest when it has sent nothing for a while. */
  Client UNSEEN =
      new Client() {
        @Override
        public boolean mayMove() {
          return false;
        }

        @Override
        public Duration cpu() {
          return Duration.ZERO;
        }
      };

  /**
   * Whether it would go on if the machine let it, and so may be about to send something. Called
   * from several threads.
   */
  boolean mayMove();

  /** CPU time that it has used so far. */
  Duration cpu();
}
