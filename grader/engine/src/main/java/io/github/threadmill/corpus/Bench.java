package io.github.threadmill.corpus;

import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.watch.WatchSession;
import io.github.threadmill.watch.WatchingLoader;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs one shape so that what it does does not depend on luck: a request is answered only when each
 * thread that took part is through with the shape's code, or was seen to wait or spin in it.
 */
final class Bench implements Service, AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final URI uri;
  private final ClassFiles classes;
  private final Set<String> shapes;
  private final Queue<Runnable> pending = new ConcurrentLinkedQueue<>();
  private final Set<Thread> involved = ConcurrentHashMap.newKeySet();
  private final Set<Thread> stuck = ConcurrentHashMap.newKeySet();
  private final ExecutorService executor =
      Executors.newFixedThreadPool(3, daemons("service-pool-"));
  private final ScheduledExecutorService scheduler =
      Executors.newScheduledThreadPool(1, daemons("service-timer-"));

  Bench(HttpClient client, URI uri, ClassFiles classes) {
    this.client = client;
    this.uri = uri;
    this.classes = classes;
    this.shapes =
        classes.names().stream()
            .map(name -> name.replace('/', '.'))
            .collect(Collectors.toUnmodifiableSet());
  }

  List<BlockingCall> run(Sample sample) {
    WatchingLoader loader =
        new WatchingLoader(
            classes, Bench.class.getClassLoader(), Bench::open, BlockingCatalogue.ofJdk());
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    try (WatchSession session = WatchSession.start(loader, this::noted)) {
      start("entry", () -> enter(loader, sample, outcome));
      drive(session, outcome, sample);
      return session.events();
    }
  }

  private static boolean open(String name) {
    return WatchingLoader.jdkAndApi(name) || name.startsWith(Bench.class.getPackageName() + ".S");
  }

  private BlockingListener.Answer noted(
      BlockingCall call, @Nullable Object receiver, List<?> arguments) {
    if (call.severity() == Severity.BUSY || call.severity() == Severity.ESCAPE) {
      stuck.add(Thread.currentThread());
    }
    return BlockingListener.Answer.PROCEED;
  }

  private void enter(WatchingLoader loader, Sample sample, CompletableFuture<Object> outcome) {
    try {
      Object made = loader.loadClass(sample.name()).getDeclaredConstructor().newInstance();
      CompletableFuture<?> unused =
          ((Shape) made)
              .run(this)
              .whenComplete(
                  (value, thrown) -> {
                    if (thrown != null) {
                      outcome.completeExceptionally(thrown);
                    } else {
                      outcome.complete(String.valueOf(value));
                    }
                  });
    } catch (Throwable e) {
      outcome.completeExceptionally(e);
    }
  }

  private void drive(WatchSession session, CompletableFuture<Object> outcome, Sample sample) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!(outcome.isDone() && pending.isEmpty())) {
      // Taken before the threads are looked at: what comes meanwhile comes from one that was not
      // through, a thread that had only just begun for instance.
      Runnable next = pending.peek();
      if (next != null && involved.stream().allMatch(thread -> isThrough(thread, session))) {
        pending.remove(next);
        next.run();
      }
      LockSupport.parkNanos(50_000);
      if (System.nanoTime() > end) {
        throw new IllegalStateException(sample.name() + " hangs: " + session.waiting());
      }
    }
    Throwable thrown = outcome.isCompletedExceptionally() ? outcome.exceptionNow() : null;
    if (thrown != null) {
      throw new IllegalStateException(sample.name() + " fails", thrown);
    }
  }

  private boolean isThrough(Thread thread, WatchSession session) {
    return !thread.isAlive()
        || stuck.contains(thread)
        || isHeldUp(thread, session.waiting().get(thread))
        || isElsewhere(thread.getStackTrace());
  }

  /** Who is about to park has not parked yet, and must not be woken up before. */
  private static boolean isHeldUp(Thread thread, @Nullable BlockingCall call) {
    return call != null
        && (!call.api().startsWith("LockSupport.park")
            || thread.getState() == Thread.State.WAITING
            || thread.getState() == Thread.State.TIMED_WAITING);
  }

  /** An empty stack says nothing: the thread could not be looked at just now. */
  private boolean isElsewhere(StackTraceElement[] stack) {
    return stack.length > 0
        && Arrays.stream(stack)
            .map(StackTraceElement::getClassName)
            .noneMatch(name -> shapes.contains(name) || name.startsWith(Bench.class.getName()));
  }

  private Thread start(String name, Runnable task) {
    Thread thread =
        new Thread(
            () -> {
              task.run();
              involved.remove(Thread.currentThread());
            },
            name);
    thread.setDaemon(true);
    involved.add(thread);
    thread.start();
    return thread;
  }

  @Override
  public CompletableFuture<String> call(String name) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    involved.add(Thread.currentThread());
    pending.add(() -> start("answer-" + name, () -> answer.complete("page " + name)));
    return answer;
  }

  @Override
  public void meanwhile(Consumer<Runnable> holder) {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Runnable pause =
        () -> {
          stuck.add(Thread.currentThread());
          pending.add(goOn::countDown);
          held.countDown();
          await(goOn);
          stuck.remove(Thread.currentThread());
        };
    Thread thread = start("holder", () -> holder.accept(pause));
    await(held);
    while (thread.isAlive() && thread.getState() == Thread.State.RUNNABLE) {
      LockSupport.parkNanos(50_000); // it is about to wait, and counts as waiting only then
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public ExecutorService executor() {
    return executor;
  }

  @Override
  public ScheduledExecutorService scheduler() {
    return scheduler;
  }

  @Override
  public HttpClient client() {
    return client;
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    executor.shutdownNow();
    scheduler.shutdownNow();
  }

  private static ThreadFactory daemons(String prefix) {
    return Thread.ofPlatform().daemon().name(prefix, 1).factory();
  }
}
