package io.github.threadmill.run;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.watch.ClassFiles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * What a check's random data come from. It follows from the submission's own code and from the
 * checks': the same submission gets the same data however often it is graded, who writes expected
 * data into his code gets other data, and nobody can look for a code that gets kind ones who does
 * not have the hidden checks.
 */
final class Seeds {

  private Seeds() {}

  /**
   * The seed of one check.
   *
   * @param checks all of the exercise's, the hidden ones too
   * @param round other data for the same code, where a check is to be tried on many
   */
  static long of(ClassFiles code, ClassFiles checks, CheckSpec check, int round) {
    MessageDigest digest = sha256();
    digest(digest, code);
    digest(digest, checks);
    digest.update(check.id().getBytes(StandardCharsets.UTF_8));
    digest.update(ByteBuffer.allocate(4).putInt(0, round));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static void digest(MessageDigest digest, ClassFiles files) {
    files.names().stream()
        .sorted()
        .forEach(
            name -> {
              byte[] bytes = Objects.requireNonNull(files.bytes(name));
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update(ByteBuffer.allocate(8).putLong(0, bytes.length));
              digest.update(bytes);
            });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
