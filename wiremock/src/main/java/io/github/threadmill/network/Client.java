package io.github.threadmill.network;

/** Who asks for the pages of a site, as far as its movements can be seen from outside. */
@FunctionalInterface
public interface Client {

  /** One that nothing is known of: it is at rest when it has sent nothing for a while. */
  Client UNSEEN = () -> false;

  /**
   * Whether it would go on if the machine let it, and so may be about to send something. Called
   * from several threads.
   */
  boolean mayMove();
}
