package io.github.threadmill.evidence;

import java.io.IOException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Brings two threads into a deadlock, and says what a dump says of it. */
@SuppressWarnings("SystemOut") // its answer to the test that starts it
final class Deadlocked {

  private Deadlocked() {}

  public static void main(String[] arguments) throws IOException {
    Object left = new Object();
    Object right = new Object();
    CyclicBarrier bothHold = new CyclicBarrier(2);
    Thread one = start("sample-one", () -> take(left, right, bothHold));
    Thread two = start("sample-two", () -> take(right, left, bothHold));
    while (one.getState() != Thread.State.BLOCKED || two.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
    ThreadDump dump = ThreadDump.take(Deadlocked.class.getPackageName());
    for (SeenThread thread : dump.cycle().orElseThrow()) {
      System.out.println(thread.name() + " waits in " + thread.lines().getFirst().fileName());
    }
  }

  private static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).start(work);
  }

  private static void take(Object first, Object second, CyclicBarrier bothHold) {
    synchronized (first) {
      meet(bothHold);
      synchronized (second) {
        throw new IllegalStateException("no deadlock");
      }
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
