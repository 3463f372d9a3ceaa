package threadmill.shared;

import io.github.threadmill.api.NotImplementedYet;
import java.util.function.Function;

/**
 * Remembers what a function gives for each key, so that it is computed once. One object serves all
 * threads.
 */
public final class OnceCache<K, V> {

  /**
   * Makes an empty cache.
   *
   * @param compute called on a thread that asked, at most once at a time for a key, and never again
   *     once it has returned a value for it; may take long; never returns null and does not ask
   *     this cache
   */
  public OnceCache(Function<K, V> compute) {
    // TODO keep what get needs
  }

  /**
   * The value of a key. The first thread that asks computes it; those that ask meanwhile wait for
   * that value. Who asks for another key does not wait.
   *
   * <p>If the function throws, the thread that called it gets what it threw: the very same object,
   * a {@code RuntimeException} or an {@code Error}. The failure is not kept: whoever asks
   * afterwards computes anew. Those that waited for the failed computation get its exception
   * (itself, or as the cause of another one), or compute anew; they do not wait for ever.
   *
   * @param key with {@code equals} and {@code hashCode}
   */
  public V get(K key) {
    // TODO find the value, or compute it, or wait for whoever computes it
    throw new NotImplementedYet("OnceCache.get(key)");
  }
}
