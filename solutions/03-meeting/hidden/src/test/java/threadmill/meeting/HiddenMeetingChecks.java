package threadmill.meeting;

import io.github.threadmill.clock.VirtualClock;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The hidden checks of 03-meeting. */
public class HiddenMeetingChecks {

  @Check("03.any-number-of-guests")
  public void any_number_of_guests(Lab lab) {
    List<Invited> none = List.of();
    List<Invited> one = Invitations.draw(lab.random(), 1);
    List<Invited> present = List.of(Invited.coming("Ada", 0));
    List<Invited> many = crowd(lab.random());
    Meetings meetings = Scene.of(lab, 1 + 1 + 1 + 40 + 40);
    Held noneInOrder = lab.observe(() -> meetings.sync(none));
    Held noneAtOnce = lab.observe(() -> meetings.async(none));
    Held oneAtOnce = lab.observe(() -> meetings.async(one));
    Held presentAtOnce = lab.observe(() -> meetings.async(present));
    Held manyInOrder = lab.observe(() -> meetings.sync(many));
    Held manyAtOnce = lab.observe(() -> meetings.async(many));
    lab.judge(
        judge -> {
          judge.help("try async with an empty list, and with a future that is done already");
          Expected.requireEverybody(judge, "sync without guests", none, noneInOrder);
          requireAtOnce(judge, "async without guests", none, noneAtOnce);
          requireAtOnce(judge, "async with one guest", one, oneAtOnce);
          requireAtOnce(judge, "async with a guest who is there already", present, presentAtOnce);
          judge.help("nothing may depend on how many guests there are, or on their minutes");
          Expected.requireEverybody(judge, "sync with 40 guests", many, manyInOrder);
          judge.require(
              manyInOrder.minutes() == Expected.sum(many),
              "sync with 40 guests took %d min; needs %s min",
              manyInOrder.minutes(),
              Expected.sumText(many));
          requireAtOnce(judge, "async with 40 guests", many, manyAtOnce);
        });
  }

  /** Forty guests in a few minutes, one of whom is there already. */
  private static List<Invited> crowd(Random random) {
    List<Invited> crowd = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      crowd.add(Invited.coming("Guest " + i, i == 7 ? 0 : 1 + random.nextInt(6)));
    }
    return crowd;
  }

  private static void requireAtOnce(Judge judge, String method, List<Invited> invited, Held held) {
    Expected.requireEverybody(judge, method, invited, held);
    judge.require(
        held.minutes() == Expected.max(invited),
        "the future of %s was done after %d min; needs %s min",
        method,
        held.minutes(),
        Expected.maxText(invited));
    Expected.requireOrder(judge, method, Expected.arrivals(invited, held), held);
  }

  @Check("03.several-absent")
  public void several_absent(Lab lab) {
    List<Invited> ends = new ArrayList<>(Invitations.draw(lab.random(), 6));
    ends.set(0, ends.get(0).absent("is ill"));
    ends.set(5, ends.get(5).absent("forgot the day"));
    ends.set(3, ends.get(3).absent("went to the other house"));
    List<Invited> all =
        Invitations.draw(lab.random(), 4).stream().map(each -> each.absent("snow")).toList();
    List<Invited> thrown = new ArrayList<>(Invitations.draw(lab.random(), 5));
    thrown.set(1, thrown.get(1).absentAtOnce("moved away"));
    Meetings meetings = Scene.of(lab, 6 + 4 + 4 + 5);
    Held endsAtOnce = lab.observe(() -> meetings.async(ends));
    Held allInOrder = lab.observe(() -> meetings.sync(all));
    Held allAtOnce = lab.observe(() -> meetings.async(all));
    Held thrownAtOnce = lab.observe(() -> meetings.async(thrown));
    lab.judge(
        judge -> {
          judge.help("an absence has its place among the arrivals: when it becomes known");
          requireAtOnce(judge, "async with three guests absent", ends, endsAtOnce);
          judge.help("nobody comes, and the meeting has its list of outcomes all the same");
          Expected.requireEverybody(judge, "sync with all guests absent", all, allInOrder);
          requireAtOnce(judge, "async with all guests absent", all, allAtOnce);
          judge.help("arriveAsync() may throw by itself, too: its Javadoc says so");
          requireAtOnce(judge, "async with a guest whose arriveAsync throws", thrown, thrownAtOnce);
        });
  }

  @Check("03.no-blocking-when-absent")
  public void no_blocking_when_absent(Lab lab) {
    List<Invited> invited = new ArrayList<>(Invitations.draw(lab.random(), 6));
    invited.set(1, invited.get(1).absent("is ill"));
    invited.set(4, invited.get(4).absentAtOnce("moved away"));
    List<Invited> cancelled = List.of(Invited.coming("Lynn", 20), Invited.coming("Ivan", 40));
    VirtualClock clock = Scene.clock(lab, 6 + 2 + 1);
    Meetings meetings = new Meetings(clock);
    lab.attempt(() -> meetings.async(invited));
    lab.attempt(() -> CalledOff.at(clock.now() + 30, clock, cancelled, invited.subList(0, 1)));
    lab.judge(NoBlocking::require);
  }
}
