package io.github.threadmill.network;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The requests that WireMock is asked about, by a key that only the relay can know. Thread-safe.
 */
final class Visits {

  private final String secret = freshNonce(16);
  private final AtomicLong count = new AtomicLong();
  private final Map<String, Visit> byKey = new ConcurrentHashMap<>();

  /** Hexadecimal digits that nobody can guess. */
  static String freshNonce(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  String add(Visit visit) {
    String key = secret + "-" + count.incrementAndGet();
    byKey.put(key, visit);
    return key;
  }

  @Nullable Visit find(@Nullable String key) {
    return key == null ? null : byKey.get(key);
  }

  void remove(String key) {
    byKey.remove(key);
  }
}
