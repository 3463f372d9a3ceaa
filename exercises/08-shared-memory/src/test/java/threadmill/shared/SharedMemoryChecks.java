package threadmill.shared;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.races.Bounds;
import io.github.threadmill.races.Interleaving;
import io.github.threadmill.races.ModelChecker;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The public checks of 08-shared-memory. */
public class SharedMemoryChecks {

  @Check("08.counter")
  public void counter(Lab lab) {
    String page = "page " + lab.random().nextInt(1_000);
    int times = 2 + lab.random().nextInt(20);
    List<Long> alone = lab.observe(() -> hitsOf(page, times));
    Race race = Race.in(lab, "PageHits", HitsModel.class, HitsTrial.class);
    lab.judge(
        judge -> {
          judge
              .help("keep a count for each page")
              .require(
                  alone.equals(List.of(0L, (long) times, 1L)),
                  "one thread hit \"%s\" %d times and another page once: hits are %s before, then"
                      + " %s and %s; needs 0, %d and 1",
                  page,
                  times,
                  alone.get(0),
                  alone.get(1),
                  alone.get(2),
                  times)
              .help("read, add and write in one step: a lock around all three, or an atomic");
          Part part = Part.of("PageHits", judge.code());
          race.require(judge, "no hit is lost", "hits made and hits counted are the same");
          part.requireRules(judge);
        });
  }

  private static List<Long> hitsOf(String page, int times) {
    PageHits hits = new PageHits();
    long before = hits.hits(page);
    for (int i = 0; i < times; i++) {
      hits.hit(page);
    }
    hits.hit("another " + page);
    return List.of(before, hits.hits(page), hits.hits("another " + page));
  }

  @Check("08.once-per-key")
  public void once_per_key(Lab lab) {
    int value = lab.random().nextInt(1_000);
    Asking asking = lab.observe(() -> Asking.oneKey(value));
    boolean met = asking.computations() != 1 || lab.observe(TwoKeys::met);
    Race race = Race.in(lab, "OnceCache", CacheModel.class, CacheTrial.class);
    lab.judge(
        judge -> {
          Asking.require(judge, asking, value);
          judge.help(
              "look and put in one step: putIfAbsent, computeIfAbsent, or a lock around both");
          race.require(
              judge,
              "all threads get the value of one computation",
              "each of 25 keys is computed once when 4 threads ask for it");
          judge
              .help("hold no lock of the whole cache while one value is computed")
              .require(
                  met,
                  "two threads asked for two keys, and the second computation did not begin while"
                      + " the first one was going on; needs both at once");
          Part.of("OnceCache", judge.code()).requireRules(judge);
        });
  }

  @Check("08.failure-not-kept")
  public void failure_not_kept(Lab lab) {
    Spoiling alone = lab.observe(Spoiling::alone);
    Spoiling waiting = lab.observe(Spoiling::withOthersWaiting);
    lab.judge(
        judge -> {
          Spoiling.require(judge, alone);
          Spoiling.require(judge, waiting);
        });
  }

  @Check("08.buffer-spurious")
  public void buffer_spurious(Lab lab) {
    int room = 1 + lab.random().nextInt(6);
    Waking.Ears ears = new Waking.Ears();
    lab.listen(ears);
    Waking taker = lab.observe(() -> Waking.takerAlone(ears, room));
    Waking putter = taker.ended() ? lab.observe(() -> Waking.putterAlone(ears)) : taker;
    lab.judge(
        judge -> {
          Part part = Part.of("BoundedBuffer", judge.code());
          Optional<Place> readyMade = part.firstCall(Called::isReadyMadeQueue);
          judge
              .at(readyMade)
              .help("keep the items in an array or a list, and do the waiting here")
              .require(
                  readyMade.isEmpty(),
                  "a blocking queue of the JDK does the work; needs a buffer of your own")
              .at((Place) null);
          Waking.require(judge, taker, "a thread that takes", "an empty buffer", List.of("late"));
          Waking.require(
              judge, putter, "a thread that puts", "a full buffer", List.of("first", "second"));
        });
  }

  @Check("08.buffer-order")
  public void buffer_order(Lab lab) {
    Random random = lab.random();
    int capacity = 3 + random.nextInt(4);
    List<Integer> items = random.ints(25, 0, 1_000).boxed().toList();
    Waking.Ears ears = new Waking.Ears();
    lab.listen(ears);
    Waking alone = lab.observe(() -> Waking.takerAlone(ears, capacity));
    Filling filling = lab.observe(() -> Filling.of(capacity, items));
    Crowd two = lab.observe(Crowd::twoTakersWait);
    for (int i = 0; i < 4 && two.cameThrough(); i++) {
      two = lab.observe(Crowd::twoTakersWait);
    }
    Crowd lastTwo = two;
    Crowd crowd = two.cameThrough() ? lab.observe(() -> Crowd.of(1)) : two;
    Crowd more = crowd.cameThrough() ? lab.observe(() -> Crowd.of(capacity)) : crowd;
    lab.judge(
        judge -> {
          Filling.require(judge, filling, items);
          Crowd.requireTwoTakers(judge, lastTwo);
          Crowd.require(judge, crowd);
          Crowd.require(judge, more);
          Waking.requireNoPolling(judge, alone);
          Part.of("BoundedBuffer", judge.code()).requireRules(judge);
        });
  }

  @Check("08.transfer-atomic")
  public void transfer_atomic(Lab lab) {
    int much = 100 + lab.random().nextInt(1_000);
    List<Long> alone = lab.observe(() -> alone(much));
    Race race = Race.in(lab, "Transfers", TransferModel.class, TransferTrial.class);
    lab.judge(
        judge -> {
          judge
              .help("debit one, credit the other; where there is less than the amount, do neither")
              .require(
                  alone.equals(List.of(1L, 0L, much - 60L, 60L, (long) much)),
                  "%d on the first account, 0 on the second; transfers of 60 and of %d were %s and"
                      + " %s; needs true and false\nthen %d and %d are on them, sum says %d; needs"
                      + " %d, 60 and %d",
                  much,
                  much,
                  alone.get(0) == 1 ? "true" : "false",
                  alone.get(1) == 1 ? "true" : "false",
                  alone.get(2),
                  alone.get(3),
                  alone.get(4),
                  much - 60,
                  much)
              .help("hold the locks of both accounts from the first look at a balance to the end");
          race.require(
              judge,
              "transfers and sums look like one step",
              "the balances are those of the transfers that were made");
          Part.of("Transfers", judge.code()).requireRules(judge);
        });
  }

  private static List<Long> alone(int much) {
    Transfers transfers = new Transfers();
    Account first = new PlainAccount(Figures.number(1), much);
    Account second = new PlainAccount(Figures.number(0), 0);
    boolean some = transfers.transfer(first, second, 60);
    boolean all = transfers.transfer(first, second, much);
    return List.of(
        some ? 1L : 0L,
        all ? 1L : 0L,
        first.balance(),
        second.balance(),
        transfers.sum(first, second));
  }

  @Check("08.no-deadlock")
  public void no_deadlock(Lab lab) {
    lab.watchThreads();
    Interleaving seen = lab.observe(() -> ModelChecker.of(HeadOnModel.class).within(Bounds.PAIRS).check());
    // Where the model checker has found one, to name the threads and the lines; where it is in
    // doubt, for the verdict.
    boolean ended =
        seen.result() == Interleaving.Result.NONE_FOUND || lab.observe(HeadOn::ended);
    lab.judge(judge -> HeadOn.require(judge, seen, ended));
  }

  @Check("08.independent-together")
  public void independent_together(Lab lab) {
    boolean met = lab.observe(Apart::met);
    lab.judge(
        judge ->
            judge
                .help("have a lock for each account, and take those of the two accounts only")
                .require(
                    met,
                    "two transfers between four different accounts: one did not begin before the"
                        + " other had ended; needs both at once"));
  }
}
