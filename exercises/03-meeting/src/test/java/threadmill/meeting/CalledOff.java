package threadmill.meeting;

import io.github.threadmill.clock.VirtualClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What became of two meetings that went on at the same time, the first of which was cancelled.
 *
 * @param cancelled whether the first one's future was cancelled in the end
 * @param guests names of the first one's guests whose journey was cancelled
 * @param strangers names of the second one's guests whose journey was cancelled
 * @param second what the second one came to
 */
record CalledOff(boolean cancelled, List<String> guests, List<String> strangers, Held second) {

  /** Begins two meetings and cancels the first one at a minute. */
  static CalledOff at(long minute, VirtualClock clock, List<Invited> first, List<Invited> second)
      throws Exception {
    Meetings meetings = new Meetings(clock);
    List<Journey> guests = meetings.guests(first);
    List<Journey> strangers = meetings.guests(second);
    CompletableFuture<List<Outcome>> cancelled = meetings.begin(guests);
    CompletableFuture<List<Outcome>> other = meetings.begin(strangers);
    clock.runTo(minute);
    cancelled.cancel(true);
    clock.runTo(minute); // whoever cancels on the common pool has done so after this
    List<String> stopped = namesOfCancelled(guests);
    List<String> mistaken = namesOfCancelled(strangers);
    return new CalledOff(cancelled.isCancelled(), stopped, mistaken, meetings.finish(other));
  }

  private static List<String> namesOfCancelled(List<Journey> journeys) {
    return journeys.stream().filter(Journey::isCancelled).map(Journey::name).toList();
  }
}
