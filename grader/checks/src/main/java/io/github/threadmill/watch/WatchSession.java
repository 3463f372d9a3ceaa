package io.github.threadmill.watch;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which the classes of one {@link WatchingLoader} are watched. Thread-safe.
 * Loaders do not see each other's sessions.
 */
public final class WatchSession implements AutoCloseable {

  private final WatchingLoader loader;
  private final List<BlockingListener> listeners;
  private final Recording recording = new Recording();
  private final HeldMonitors monitors = new HeldMonitors();
  private final MemoryStreams memory = new MemoryStreams();
  private final Map<Thread, Hit> now = new ConcurrentHashMap<>();
  private final Map<Pause, AtomicInteger> pauses = new ConcurrentHashMap<>();
  private final Map<Pause, InVain> vain = new ConcurrentHashMap<>();
  private final Queue<Made> made = new ConcurrentLinkedQueue<>();
  private final Recording interrupted = new Recording();
  private volatile boolean keepsMade;
  private volatile @Nullable Throwable listenerFailure;

  private WatchSession(WatchingLoader loader, List<BlockingListener> listeners) {
    this.loader = loader;
    this.listeners = listeners;
  }

  /** Begins to watch. A loader has one session at a time; a second one is an error. */
  public static WatchSession start(WatchingLoader loader, BlockingListener... listeners) {
    WatchSession session = new WatchSession(loader, List.of(listeners));
    loader.begin(session);
    return session;
  }

  static @Nullable WatchSession watching(Class<?> caller) {
    return caller.getClassLoader() instanceof WatchingLoader loader ? loader.session() : null;
  }

  /**
   * What was seen so far, sorted by place; the same call at the same place on the same thread once,
   * with its count.
   */
  public List<BlockingCall> events() {
    return recording.calls();
  }

  /**
   * From now on keeps the threads, executors and clients that the student's code makes. They stay
   * reachable until the session is forgotten, so that none is tidied away by chance.
   */
  public void keepMade() {
    keepsMade = true;
  }

  /** What was kept so far, in the order of making. */
  public List<Made> made() {
    return List.copyOf(made);
  }

  /** Watched calls that an {@link InterruptedException} came out of, sorted by place. */
  public List<BlockingCall> interrupted() {
    return interrupted.calls();
  }

  /** Which threads are held up in a watched call at this moment, and in which. */
  public Map<Thread, BlockingCall> waiting() {
    return now.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().call()));
  }

  /**
   * Stops watching; threads that are in a watched call stay in it. Stopping twice is the same as
   * once.
   *
   * @throws IllegalStateException if a listener has thrown
   */
  public void stop() {
    loader.end(this);
    Throwable failure = listenerFailure;
    if (failure != null) {
      throw new IllegalStateException("a listener of watched calls has thrown", failure);
    }
  }

  @Override
  public void close() {
    stop();
  }

  HeldMonitors monitors() {
    return monitors;
  }

  MemoryStreams memory() {
    return memory;
  }

  @Nullable Object before(
      Class<?> caller, int number, @Nullable Object receiver, Object @Nullable [] arguments) {
    Site site = loader.site(number);
    if (site == null) {
      return null;
    }
    Object[] given = arguments == null ? new Object[0] : arguments;
    boolean watchedWithin =
        !site.rule().ofExercise() && loader.overridesAny(receiver, Set.of(site.rule().name()));
    Wait wait = watchedWithin ? Wait.DID_NOT_BLOCK : ask(site.rule().name(), receiver, given);
    BlockingCall call = site.call(wait);
    recording.add(call);
    if (!call.blocks()) {
      tellOther(call);
      return null;
    }
    boolean skip = tell(call, receiver, given) && mayReturnAtOnce(site, receiver);
    boolean releases = site.rule().name().equals("wait") && receiver != null && !skip;
    return begin(call, releases ? receiver : null, skip);
  }

  /** What answers with a method of the student's own is not believed. */
  private Wait ask(String method, @Nullable Object receiver, Object[] arguments) {
    if (answersWithOwnCode(receiver)) {
      return Wait.UNKNOWN;
    }
    return memory.answers(receiver, arguments)
        ? Wait.DID_NOT_BLOCK
        : Question.ask(method, receiver, arguments);
  }

  private boolean answersWithOwnCode(@Nullable Object receiver) {
    return loader.overridesAny(receiver, Question.ASKED);
  }

  @Nullable Object entering(Class<?> caller, int number, @Nullable Object monitor) {
    Site site = loader.site(number);
    if (site == null || monitor == null || !monitors.isKept(monitor)) {
      return null;
    }
    BlockingCall call = site.call(Wait.WOULD_BLOCK);
    recording.add(call);
    tell(call, monitor, new Object[0]);
    return begin(call, null, false);
  }

  void spinning(Class<?> caller, int number) {
    Site site = loader.site(number);
    if (site != null) {
      BlockingCall call = site.call(Wait.WOULD_BLOCK);
      recording.add(call);
      tell(call, null, new Object[0]);
    }
  }

  /** Whoever pauses that often at one place is polling, whatever goes round there. */
  void pausing(Class<?> caller, int number) {
    int times =
        pauses
            .computeIfAbsent(
                new Pause(Thread.currentThread(), number), pause -> new AtomicInteger())
            .incrementAndGet();
    if (times == SpinSites.MANY) {
      spinning(caller, number);
    }
  }

  /** The same for who asks in vain; what is there, or cannot be asked, begins the count anew. */
  void asking(Class<?> caller, int number, Object asked) {
    Pause here = new Pause(Thread.currentThread(), number);
    if (answersWithOwnCode(asked) || !Asking.isInVain(asked)) {
      vain.remove(here);
    } else if (vain.computeIfAbsent(here, first -> new InVain()).isOnceTooOften(asked)) {
      spinning(caller, number);
    }
  }

  private record Pause(Thread thread, int site) {}

  void made(int number, Object thing) {
    Site site = keepsMade ? loader.site(number) : null;
    if (site != null) {
      made.add(new Made(thing, site.api(), site.file(), site.line(), site.type()));
    }
  }

  void interrupted(int number) {
    Site site = loader.site(number);
    if (site != null) {
      interrupted.add(site.call(Wait.UNKNOWN));
    }
  }

  /** {@code wait} without its monitor has to throw, so it is made. */
  private static boolean mayReturnAtOnce(Site site, @Nullable Object receiver) {
    return site.mayReturnAtOnce()
        && (!site.rule().name().equals("wait") || (receiver != null && Thread.holdsLock(receiver)));
  }

  private Hit begin(BlockingCall call, @Nullable Object monitor, boolean skip) {
    int depth = monitor == null ? 0 : monitors.release(monitor);
    Thread self = Thread.currentThread();
    Hit hit = new Hit(this, call, monitor, depth, now.get(self), skip);
    now.put(self, hit);
    return hit;
  }

  void after(Hit hit) {
    Thread self = Thread.currentThread();
    if (hit.around() == null) {
      now.remove(self);
    } else {
      now.put(self, hit.around());
    }
    if (hit.monitor() != null) {
      monitors.regained(hit.monitor(), hit.depth());
    }
    for (BlockingListener listener : listeners) {
      guarded(() -> listener.afterBlocking(hit.call()));
    }
  }

  private boolean tell(BlockingCall call, @Nullable Object receiver, Object[] arguments) {
    boolean skip = false;
    for (BlockingListener listener : listeners) {
      try {
        List<?> copy = Collections.unmodifiableList(Arrays.asList(arguments));
        skip |=
            listener.beforeBlocking(call, receiver, copy) == BlockingListener.Answer.RETURN_AT_ONCE;
      } catch (RuntimeException | Error e) {
        listenerFailure = e;
      }
    }
    return skip;
  }

  private void tellOther(BlockingCall call) {
    for (BlockingListener listener : listeners) {
      guarded(() -> listener.beforeOther(call));
    }
  }

  private void guarded(Runnable notice) {
    try {
      notice.run();
    } catch (RuntimeException | Error e) {
      listenerFailure = e;
    }
  }
}
