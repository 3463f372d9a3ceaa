package threadmill.loop;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The public checks of 07-event-loop. Times are milliseconds of a clock that takes no time. */
public class EventLoopChecks {

  @Check("07.ready-in-order")
  public void ready_in_order(Lab lab) {
    Elsewhere.count(lab);
    List<String> names = new ArrayList<>(List.of("Ada", "Grace", "Edsger", "Barbara", "Tony"));
    Collections.shuffle(names, lab.random());
    long value = 1 + lab.random().nextInt(1000);
    Ran ran = lab.observe(() -> Tasks.ready(names, value));
    lab.judge(
        judge -> {
          ran.requireEnd(judge);
          judge.help(
              "createTask puts the task behind all that are ready; the loop takes from the front");
          ran.requireLog(judge, Tasks.due(names));
          ran.requireValue(judge, value * (names.size() + 1));
        });
  }

  @Check("07.timers-in-order")
  public void timers_in_order(Lab lab) {
    Elsewhere.count(lab);
    List<Long> times = Timers.draw(lab.random(), 6);
    long early = 5 + lab.random().nextInt(20);
    List<Long> overdue = new ArrayList<>(List.of(20L, 50L, 80L, 120L));
    Collections.shuffle(overdue, lab.random());
    Ran many = lab.observe(() -> Timers.ended(times));
    Ran later = lab.observe(() -> Timers.begunLater(early, 2 * early));
    Ran after = lab.observe(() -> Timers.overdue(overdue));
    lab.judge(
        judge -> {
          many.requireEnd(judge);
          judge.help("a heap does not keep the order of equal times: number the timers as they come");
          many.requireLog(judge, Timers.dueOf(times));
          later.requireEnd(judge);
          judge.help("a sleep is due at the time of its call and its length; number it as it begins");
          later.requireLog(judge, Timers.dueOfBegunLater(early, 2 * early));
          after.requireEnd(judge);
          judge.help("a task that keeps the thread stalls all; what is due by then comes in order");
          after.requireLog(judge, Timers.dueOfOverdue(overdue));
        });
  }

  @Check("07.one-thread")
  public void one_thread(Lab lab) {
    Elsewhere.count(lab);
    lab.watchThreads();
    Ran ran = lab.observe(() -> OneThread.seen());
    lab.judge(judge -> OneThread.require(judge, ran));
  }

  @Check("07.gather")
  public void gather(Lab lab) {
    Elsewhere.count(lab);
    List<Long> sleeps = lab.random().longs(10, 100).distinct().limit(6).boxed().toList();
    Ran ran = lab.observe(() -> Gathered.results(sleeps));
    Ran none = lab.observe(() -> Gathered.results(List.of()));
    Ran empty = lab.observe(Gathered::withoutResults);
    Ran thrown = lab.observe(() -> Gathered.oneFails(true));
    Ran failed = lab.observe(() -> Gathered.oneFails(false));
    lab.judge(
        judge -> {
          ran.requireEnd(judge);
          List<String> due = new ArrayList<>();
          for (int i = 0; i < sleeps.size(); i++) {
            due.add("task " + i + " of " + sleeps.get(i));
          }
          long longest = Collections.max(sleeps);
          judge.help("keep one future a task, and read them in the order of the list");
          ran.requireValue(judge, due);
          judge
              .help("start all tasks before you wait for any of them")
              .require(
                  ran.time() == longest,
                  "gather of %d tasks took %d ms; needs %d ms, the longest one (one after the other:"
                      + " %d)",
                  sleeps.size(),
                  ran.time(),
                  longest,
                  sleeps.stream().mapToLong(Long::longValue).sum());
          none.requireEnd(judge);
          judge.help("no tasks are done at once, with no results");
          none.requireValue(judge, List.of());
          empty.requireEnd(judge);
          judge.help("null is a result as well: sleep's future has no other");
          empty.requireValue(judge, List.of("2 results"));
          for (Ran each : List.of(thrown, failed)) {
            Failures.requireThrown(judge, "one of three tasks failed", each, "Spilled: the soup");
            judge.help("one that fails ends nothing but itself");
            each.requireLog(judge, List.of("third at 20", "first at 30"));
          }
        });
  }

  @Check("07.exception-ends-one")
  public void exception_ends_one(Lab lab) {
    Elsewhere.count(lab);
    Ran among = lab.observe(Failures::amongOthers);
    Ran thrown = lab.observe(Failures::mainThrows);
    Ran failed = lab.observe(Failures::mainFails);
    lab.judge(
        judge -> {
          Failures.require(judge, among);
          Failures.requireThrown(judge, "main threw", thrown, "Spilled: main");
          Failures.requireThrown(judge, "main's future failed", failed, "Spilled: main, later");
        });
  }

  @Check("07.idle-waits")
  public void idle_waits(Lab lab) {
    Elsewhere.count(lab);
    List<Long> lengths = lab.random().longs(20, 80).distinct().limit(5).boxed().toList();
    Ran ran = lab.observe(() -> Idle.seen(lengths));
    lab.judge(judge -> Idle.require(judge, ran, 2 * lengths.size(), 0));
  }
}
