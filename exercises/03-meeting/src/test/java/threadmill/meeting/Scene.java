package threadmill.meeting;

import io.github.threadmill.clock.VirtualClock;
import io.github.threadmill.lab.Lab;

/** Sets up a check's clock, before its first observation. */
final class Scene {

  private Scene() {}

  /**
   * @param journeys how many journeys a right answer makes in the whole check
   */
  static VirtualClock clock(Lab lab, int journeys) {
    VirtualClock clock = new VirtualClock(journeys);
    lab.listen(clock);
    return clock;
  }

  static Meetings of(Lab lab, int journeys) {
    return new Meetings(clock(lab, journeys));
  }
}
