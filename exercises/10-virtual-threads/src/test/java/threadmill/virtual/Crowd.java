package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.WorkFloor;
import io.github.threadmill.work.Worker;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * A client whose pages are all held until as many are waited for as there are to be, or until no
 * further one has been asked for in five seconds. It needs no network: thousands may wait here.
 */
final class Crowd implements BlockingClient {

  private final WorkFloor floor = WorkFloor.open();
  private final CountDownLatch open = new CountDownLatch(1);

  /**
   * Who waited.
   *
   * @param waiting how many pages were waited for at the same time
   * @param due how many should be
   * @param platformThreads how many platform threads there were more than before the call
   * @param onVirtual how many of all pages were asked for by virtual threads
   * @param pages how many pages were asked for altogether
   * @param at the student's line that asks for them; null where none is known
   */
  record Seen(int waiting, int due, int platformThreads, int onVirtual, int pages, Place at) {}

  /**
   * Part of an observation.
   *
   * @param perHost the limit, or 0 for the method without one
   */
  static Seen of(int pages, int perHost) throws InterruptedException {
    Crowd crowd = new Crowd();
    List<URI> addresses =
        IntStream.range(0, pages).mapToObj(page -> URI.create("http://crowd/" + page)).toList();
    int due = perHost == 0 ? pages : perHost;
    int before = PlatformThreads.count();
    Call call = Call.start(new Fetching(addresses, perHost), crowd);
    crowd.floor.awaitEnded(due);
    int platformThreads = PlatformThreads.count() - before - 1; // the one that calls
    int waiting = crowd.floor.log().stints().size();
    crowd.open.countDown();
    call.outcomes();
    FloorLog log = crowd.floor.log();
    return new Seen(
        waiting,
        due,
        platformThreads,
        (int) log.countOn(Worker.Kind.VIRTUAL),
        log.stints().size(),
        log.firstPlace().orElse(null));
  }

  @Override
  public String get(URI page) throws InterruptedException {
    int number = Integer.parseInt(page.getPath().substring(1));
    floor.work(number, () -> number); // notes who asks; what is waited for comes behind it
    open.await();
    return "page " + number;
  }
}
