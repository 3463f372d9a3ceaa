package io.github.threadmill.run;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.watch.ClassFiles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * What a check's random data come from. It follows from the submission's own code: the same
 * submission gets the same data however often it is graded, and who writes expected data into his
 * code gets other data.
 */
final class Seeds {

  private Seeds() {}

  /**
   * The seed of one check.
   *
   * @param round other data for the same code, where a check is to be tried on many
   */
  static long of(ClassFiles code, CheckSpec check, int round) {
    MessageDigest digest = sha256();
    code.names().stream()
        .sorted()
        .forEach(
            name -> {
              byte[] bytes = Objects.requireNonNull(code.bytes(name));
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update(ByteBuffer.allocate(8).putLong(0, bytes.length));
              digest.update(bytes);
            });
    digest.update(check.id().getBytes(StandardCharsets.UTF_8));
    digest.update(ByteBuffer.allocate(4).putInt(0, round));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
