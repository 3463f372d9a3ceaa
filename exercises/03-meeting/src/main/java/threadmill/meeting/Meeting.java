package threadmill.meeting;

import io.github.threadmill.api.NotImplementedYet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Waits for guests in two ways: synchronously, and asynchronously. */
public final class Meeting {

  /**
   * Synchronous: lets the guests arrive one after the other, in the order written. The next one
   * sets out when the one before is there, or is known not to come.
   *
   * @param guests may be empty; is not changed
   * @return one outcome a guest, in the order written
   */
  public List<Outcome> sync(List<Guest> guests) {
    // TODO let one guest after the other arrive, and note what became of each
    throw new NotImplementedYet("Meeting.sync(guests)");
  }

  /**
   * Asynchronous: lets all guests set out at once and returns before anybody has arrived. No thread
   * waits for a guest.
   *
   * <p>May be called again while an earlier meeting still goes on; meetings know nothing of each
   * other.
   *
   * @param guests may be empty; is not changed
   * @return completes when the last guest has arrived or is known not to come, with one outcome a
   *     guest, in the order in which that became known; within the same minute, in the order in
   *     which the guests were asked. Never fails because a guest does not come. Cancelling it
   *     cancels the journeys of this meeting that are still under way.
   */
  public CompletableFuture<List<Outcome>> async(List<Guest> guests) {
    // TODO let all guests set out, and complete one future when the last of them is known of
    throw new NotImplementedYet("Meeting.async(guests)");
  }
}
