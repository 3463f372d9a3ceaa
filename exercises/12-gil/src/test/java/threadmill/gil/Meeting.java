package threadmill.gil;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two threads outside of the interpreter, who meet there, and a third one that gets the lock
 * meanwhile.
 *
 * @param outside whether the two were outside at the same time
 * @param beside whether the third one had the lock while both were
 * @param values how many of the two came back with what they had been given
 * @param strangers how many of them were run on another thread
 */
record Meeting(Log log, boolean outside, boolean beside, int values, int strangers) {

  /** Part of an observation. */
  static Meeting of(String page) throws Exception {
    WorkFloor floor = WorkFloor.open();
    Rendezvous outside = floor.rendezvous(3);
    Rendezvous beside = floor.rendezvous(3);
    AtomicInteger values = new AtomicInteger();
    AtomicInteger strangers = new AtomicInteger();
    Part fetch =
        strand -> {
          strand.acquire();
          String own = page + strand.number();
          Thread caller = Thread.currentThread();
          Callable<String> io =
              () -> {
                strangers.addAndGet(Thread.currentThread() == caller ? 0 : 1);
                outside.arrive();
                if (outside.met()) {
                  beside.arrive();
                }
                return own;
              };
          if (own.equals(strand.withoutLock(io))) {
            values.incrementAndGet();
          }
          strand.hold();
          strand.release();
        };
    Log log =
        new Machine(100)
            .run(
                strand -> {
                  strand.acquire();
                  strand.start(fetch);
                  strand.start(fetch);
                  strand.release();
                  outside.arrive();
                  if (outside.met()) {
                    strand.acquire();
                    beside.arrive();
                    strand.holdAndListen();
                    strand.release();
                  }
                });
    return new Meeting(log, outside.met(), beside.met(), values.get(), strangers.get());
  }

  static void require(Judge judge, Meeting seen) {
    judge
        .help("release the lock before you call io, and acquire it again in finally")
        .require(
            seen.outside(),
            "two threads called withoutLock, and were never both in io; needs 2 at once (they gave"
                + " up after 5 s in which nothing moved)")
        .require(
            seen.beside(),
            "two threads were in io, and a third one did not get the lock meanwhile; needs to (they"
                + " gave up after 5 s in which nothing moved)")
        .help("acquire the lock again before withoutLock returns, in finally")
        .require(
            seen.log().broken().isEmpty(),
            "after withoutLock, %s; needs one at a time",
            seen.log().broken());
    seen.log().requireSound(judge);
    judge
        .help("call io on the thread that called withoutLock, and return what it returns")
        .require(
            seen.strangers() == 0,
            "io ran on another thread than the one that called withoutLock")
        .require(
            seen.values() == 2,
            "%d of 2 calls of withoutLock returned what io had returned; needs 2",
            seen.values());
  }
}
