package threadmill.meeting;

import io.github.threadmill.clock.VirtualClock;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.util.ArrayList;
import java.util.List;

/** The public checks of 03-meeting. Times are minutes of the kit's virtual clock. */
public class MeetingChecks {

  @Check("03.sync-sum")
  public void sync_sum(Lab lab) {
    List<Invited> invited = Invitations.draw(lab.random(), 5);
    Meetings meetings = Scene.of(lab, 5);
    Held held = lab.observe(() -> meetings.sync(invited));
    lab.judge(
        judge -> {
          judge.help("call arrive() of one guest after the other, in a plain loop");
          Expected.requireEverybody(judge, "sync", invited, held);
          List<String> written = invited.stream().map(Invited::name).toList();
          Expected.requireOrder(judge, "sync", written, held);
          judge
              .require(
                  held.minutes() == Expected.sum(invited),
                  "sync took %d min; needs %s min, one after the other",
                  held.minutes(),
                  Expected.sumText(invited))
              .require(
                  held.asked().equals(written),
                  "sync let the guests set out as %s; needs the order written, %s",
                  String.join(", ", held.asked()),
                  String.join(", ", written));
        });
  }

  @Check("03.async-max")
  public void async_max(Lab lab) {
    List<Invited> invited = Invitations.draw(lab.random(), 5);
    Meetings meetings = Scene.of(lab, 5);
    Held held = lab.observe(() -> meetings.async(invited));
    lab.judge(
        judge -> {
          judge.help("call arriveAsync() of every guest first, and only then combine the futures");
          Expected.requireList(judge, "async", invited, held);
          judge
              .at(judge.activity().firstBlockingPlace())
              .require(
                  held.minutes() >= Expected.max(invited),
                  "the future of async was done after %d min, before the slowest guest was there;"
                      + " needs %s min",
                  held.minutes(),
                  Expected.maxText(invited))
              .require(
                  held.minutes() == Expected.max(invited),
                  "the future of async was done after %d min; needs %s min"
                      + " (one after the other: %s)",
                  held.minutes(),
                  Expected.maxText(invited),
                  Expected.sumText(invited));
          Expected.requireAskedOnce(judge, "async", invited, held);
        });
  }

  @Check("03.order-of-arrival")
  public void order_of_arrival(Lab lab) {
    List<Invited> invited = Invitations.draw(lab.random(), 7);
    Meetings meetings = Scene.of(lab, 7);
    Held held = lab.observe(() -> meetings.async(invited));
    lab.judge(
        judge -> {
          judge.help("note each outcome at the moment when that guest's future is done");
          Expected.requireEverybody(judge, "async", invited, held);
          Expected.requireOrder(judge, "async", Expected.arrivals(invited, held), held);
        });
  }

  @Check("03.async-returns-at-once")
  public void async_returns_at_once(Lab lab) {
    List<Invited> invited = Invitations.draw(lab.random(), 4);
    Meetings meetings = Scene.of(lab, 4);
    Held held = lab.observe(() -> meetings.async(invited));
    lab.judge(
        judge ->
            judge
                .at(Expected.placeOfWait(held))
                .help("return a future that is completed later; waiting is not for async to do")
                .require(
                    held.waited() == null,
                    "async returned after %d min: its caller was kept in %s; needs 0 min",
                    held.returned(),
                    held.waited() == null ? "" : held.waited().api())
                .require(
                    held.returned() == 0,
                    "async returned after %d min; needs 0 min",
                    held.returned()));
  }

  @Check("03.one-absent")
  public void one_absent(Lab lab) {
    List<Invited> invited = new ArrayList<>(Invitations.draw(lab.random(), 5));
    invited.set(2, invited.get(2).absent("missed the train"));
    Meetings meetings = Scene.of(lab, 10);
    Held one = lab.observe(() -> meetings.sync(invited));
    Held other = lab.observe(() -> meetings.async(invited));
    lab.judge(
        judge -> {
          judge.help("catch what arrive() throws, for each guest on its own");
          Expected.requireEverybody(judge, "sync", invited, one);
          judge.help(
              "turn each guest's failure into an Absent before you combine; a dependent of a"
                  + " dependent sees a CompletionException, whose cause is the guest's own");
          Expected.requireEverybody(judge, "async", invited, other);
          judge.require(
              other.minutes() == Expected.max(invited),
              "with one guest absent, the future of async was done after %d min; needs %s min",
              other.minutes(),
              Expected.maxText(invited));
        });
  }

  @Check("03.cancel-reaches")
  public void cancel_reaches(Lab lab) {
    List<Invited> all = Invitations.draw(lab.random(), 9);
    List<Invited> invited = all.subList(0, 6);
    // All of them are still on their way then, so that calling one off by mistake always shows.
    List<Invited> strangers = all.subList(6, 9).stream().map(each -> each.later(60)).toList();
    int minute = invited.stream().mapToInt(Invited::minutes).sorted().limit(3).max().getAsInt();
    VirtualClock clock = Scene.clock(lab, 9);
    CalledOff seen = lab.observe(() -> CalledOff.at(minute, clock, invited, strangers));
    lab.judge(judge -> Cancelling.require(judge, minute, invited, strangers, seen));
  }

  @Check("03.no-blocking")
  public void no_blocking(Lab lab) {
    List<Invited> invited = Invitations.draw(lab.random(), 4);
    Meetings meetings = Scene.of(lab, 4);
    lab.observe(() -> meetings.async(invited));
    lab.judge(NoBlocking::require);
  }
}
