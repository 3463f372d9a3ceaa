package threadmill.gil;

/**
 * For how long one thread had the lock.
 *
 * @param thread its number, from 1
 * @param ticks instructions that it ran while another one waited
 */
record Turn(int thread, int ticks) {

  Turn another(boolean someoneWaits) {
    return someoneWaits ? new Turn(thread, ticks + 1) : this;
  }
}
