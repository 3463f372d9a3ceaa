package io.github.threadmill.watch;

import static io.github.threadmill.watch.Wait.UNKNOWN;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * Asks a receiver, just before a call, whether the call could go ahead at once. Counts and states
 * only, never a clock.
 *
 * <p>Where the JDK offers no such question the answer is {@link Wait#UNKNOWN}. The halves of a
 * read-write lock and the views of a stamped one cannot be asked, so they are tried and given back.
 */
final class Question {

  /** What receivers are asked with. */
  static final Set<String> ASKED =
      Set.of(
          "isDone",
          "getCount",
          "getNumberWaiting",
          "getParties",
          "availablePermits",
          "isTerminated",
          "getUnarrivedParties",
          "getPhase",
          "isHeldByCurrentThread",
          "isLocked",
          "tryLock",
          "isWriteLocked",
          "isReadLocked",
          "isEmpty",
          "remainingCapacity",
          "hasWaitingConsumer",
          "isAlive",
          "available",
          "ready",
          "estimateMaximumLag",
          "getMaxBufferCapacity");

  /**
   * What reads as much as there is; whatever reads a line or all, or skips so many, may have to
   * wait for the rest.
   */
  private static final Set<String> IS_CONTENT_WITH_SOME =
      Set.of("read", "readByte", "readUnsignedByte", "readBoolean");

  private Question() {}

  static Wait ask(String method, @Nullable Object receiver, Object[] arguments) {
    return switch (receiver) {
      case null -> withoutReceiver(method, arguments);
      case Future<?> future when method.equals("get") || method.contains("oin") ->
          waits(!future.isDone());
      case CountDownLatch latch -> waits(latch.getCount() > 0);
      case CyclicBarrier barrier -> waits(barrier.getNumberWaiting() + 1 < barrier.getParties());
      case Semaphore semaphore -> waits(semaphore.availablePermits() < permits(arguments));
      case Phaser phaser when phaser.getParent() != null -> UNKNOWN;
      case Phaser phaser -> waits(phaser(phaser, method, arguments));
      case ReentrantLock lock -> waits(!lock.isHeldByCurrentThread() && LockOwner.keeps(lock));
      case Lock lock when TypeHierarchy.isOfJdk(lock) -> waits(!canBeTaken(lock));
      case StampedLock lock ->
          waits(lock.isWriteLocked() || (lock.isReadLocked() && method.contains("rite")));
      case BlockingQueue<?> queue -> queue(queue, method);
      case ExecutorService executor when method.equals("awaitTermination") ->
          waits(!executor.isTerminated());
      case ExecutorService executor when method.equals("close") -> waits(!executor.isTerminated());
      case Thread thread when method.equals("join") -> waits(thread.isAlive());
      case Process process -> waits(process.isAlive());
      case InputStream in when IS_CONTENT_WITH_SOME.contains(method) -> atHand(in);
      case Reader in when IS_CONTENT_WITH_SOME.contains(method) -> atHand(in);
      case SubmissionPublisher<?> publisher ->
          waits(publisher.estimateMaximumLag() >= publisher.getMaxBufferCapacity());
      case TimeUnit ignored when method.equals("sleep") -> waits(!isZero(arguments));
      default -> UNKNOWN;
    };
  }

  private static Wait waits(boolean fact) {
    return fact ? Wait.WOULD_BLOCK : Wait.DID_NOT_BLOCK;
  }

  private static Wait withoutReceiver(String method, Object[] arguments) {
    return switch (method) {
      case "sleep", "parkNanos" -> isZero(arguments) ? Wait.DID_NOT_BLOCK : UNKNOWN;
      case "stream" ->
          waits(arguments.length > 0 && Boolean.TRUE.equals(arguments[arguments.length - 1]));
      default -> UNKNOWN;
    };
  }

  private static boolean isZero(Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Long length && length <= 0) {
        return true;
      }
      if (argument instanceof Duration length && !length.isPositive()) {
        return true;
      }
    }
    return false;
  }

  private static int permits(Object[] arguments) {
    return arguments.length > 0 && arguments[0] instanceof Integer many ? many : 1;
  }

  private static boolean phaser(Phaser phaser, String method, Object[] arguments) {
    if (phaser.isTerminated()) {
      return false;
    }
    if (method.equals("arriveAndAwaitAdvance")) {
      return phaser.getUnarrivedParties() > 1;
    }
    return arguments.length > 0 && arguments[0].equals(phaser.getPhase());
  }

  private static boolean canBeTaken(Lock lock) {
    boolean taken = lock.tryLock();
    if (taken) {
      lock.unlock();
    }
    return taken;
  }

  private static Wait atHand(InputStream in) {
    try {
      return in.available() > 0 ? Wait.DID_NOT_BLOCK : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static Wait atHand(Reader in) {
    try {
      return in.ready() ? Wait.DID_NOT_BLOCK : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** A queue of delayed elements has some, and none that can be taken yet. */
  private static boolean holdsWhatItSays(BlockingQueue<?> queue) {
    return queue instanceof LinkedBlockingQueue<?>
        || queue instanceof ArrayBlockingQueue<?>
        || queue instanceof LinkedBlockingDeque<?>
        || queue instanceof PriorityBlockingQueue<?>
        || queue instanceof TransferQueue<?>;
  }

  private static Wait queue(BlockingQueue<?> queue, String method) {
    if (!holdsWhatItSays(queue)) {
      return UNKNOWN;
    }
    if (method.startsWith("take") || method.startsWith("poll")) {
      return waits(queue.isEmpty());
    }
    if (queue instanceof TransferQueue<?> hand
        && method.toLowerCase(Locale.ROOT).contains("transfer")) {
      return waits(!hand.hasWaitingConsumer());
    }
    return waits(queue.remainingCapacity() == 0);
  }
}
