package io.github.threadmill.watch;

import org.jspecify.annotations.Nullable;

/**
 * What rewritten student code calls. Not meant for anybody else: a call from a class that no {@link
 * WatchingLoader} defined, or with a site that does not exist, does nothing.
 */
public final class Hooks {

  private Hooks() {}

  /**
   * Before a watched call.
   *
   * @return a token for {@link #after}, or null where nobody watches
   */
  public static @Nullable Object before(
      Class<?> caller, int site, @Nullable Object receiver, Object @Nullable [] arguments) {
    WatchSession session = WatchSession.watching(caller);
    return session == null ? null : session.before(caller, site, receiver, arguments);
  }

  /** Whether the call is to be left out. */
  public static boolean returnsAtOnce(@Nullable Object token) {
    return token instanceof Hit hit && hit.returnsAtOnce();
  }

  /** After a watched call, however it ended. */
  public static void after(@Nullable Object token) {
    if (token instanceof Hit hit) {
      hit.session().after(hit);
    }
  }

  /** Before a monitor is entered. */
  public static @Nullable Object entering(Object monitor, Class<?> caller, int site) {
    WatchSession session = WatchSession.watching(caller);
    return session == null ? null : session.entering(caller, site, monitor);
  }

  /** A monitor has been entered. */
  public static void entered(Object monitor, Class<?> caller, @Nullable Object token) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null) {
      session.monitors().entered(monitor);
    }
    after(token);
  }

  /** A monitor is about to be left. */
  public static void leaving(@Nullable Object monitor, Class<?> caller) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null && monitor != null) {
      session.monitors().leaving(monitor);
    }
  }

  /** A loop has polled very often without getting anywhere. */
  public static void spinning(Class<?> caller, int site) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null) {
      session.spinning(caller, site);
    }
  }

  /** A thread is about to let others run, as one does that polls. */
  public static void pausing(Class<?> caller, int site) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null) {
      session.pausing(caller, site);
    }
  }

  /**
   * Somebody asks a future, a thread, a queue or a lock how it stands, and does not wait for it.
   */
  public static void asking(@Nullable Object asked, Class<?> caller, int site) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null && asked != null) {
      session.asking(caller, site, asked);
    }
  }

  /** Something was made that has to be closed or to end. */
  public static void made(@Nullable Object thing, Class<?> caller, int site) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null && thing != null) {
      session.made(site, thing);
    }
  }

  /** A stream of the JDK was made, with these arguments. */
  public static void madeStream(@Nullable Object stream, Object[] arguments, Class<?> caller) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null && stream != null && arguments.length > 0) {
      session.memory().made(stream, arguments);
    }
  }

  /** A watched call has thrown, whether or not it had to wait. */
  public static void thrown(Throwable thrown, Class<?> caller, int site) {
    WatchSession session = WatchSession.watching(caller);
    if (session != null && thrown instanceof InterruptedException) {
      session.interrupted(site);
    }
  }
}
