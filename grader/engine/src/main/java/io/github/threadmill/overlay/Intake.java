package io.github.threadmill.overlay;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.overlay.Refusal.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a submission's files in: regular ones, in UTF-8, not too many and not too large. */
final class Intake {

  private static final int MOST_FILES = 200;
  private static final int LARGEST = 512 << 10;
  private static final int LARGEST_TOGETHER = 4 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private int taken;
  private long bytes;
  private @Nullable Refusal refusal;

  /** The text of a file; empty once something was refused. */
  Optional<String> take(Path file, String relative) {
    if (refusal != null) {
      return Optional.empty();
    }
    try {
      refusal = reject(file, relative);
      return refusal == null ? Optional.ofNullable(read(file, relative)) : Optional.empty();
    } catch (IOException unreadable) {
      refusal = new Refusal(Kind.REJECTED, relative + " cannot be read", null);
      return Optional.empty();
    }
  }

  int taken() {
    return taken;
  }

  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  private @Nullable Refusal reject(Path file, String relative) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return new Refusal(
          Kind.REJECTED, relative + " is a link; hand in the file that it points to", null);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Refusal(Kind.REJECTED, relative + " is no regular file", null);
    }
    if (Files.size(file) > LARGEST) {
      return new Refusal(
          Kind.REJECTED,
          relative + " has " + Files.size(file) + " bytes; at most " + LARGEST + " are taken",
          null);
    }
    bytes += Files.size(file);
    if (bytes > LARGEST_TOGETHER) {
      return new Refusal(
          Kind.REJECTED,
          "the source files have more than " + LARGEST_TOGETHER + " bytes together",
          null);
    }
    if (++taken > MOST_FILES) {
      return new Refusal(
          Kind.REJECTED,
          "more than " + MOST_FILES + " source files; hand in your own code only",
          null);
    }
    return null;
  }

  private @Nullable String read(Path file, String relative) throws IOException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
        refuseText(
            relative,
            "starts with a byte-order mark, which javac does not read; save it as \"UTF-8 without"
                + " BOM\"");
        return null;
      }
      return text;
    } catch (CharacterCodingException otherEncoding) {
      refuseText(
          relative, "is not in UTF-8; in your editor choose \"save with encoding\", then UTF-8");
      return null;
    }
  }

  private void refuseText(String relative, String message) {
    refusal = new Refusal(Kind.DOES_NOT_COMPILE, relative + " " + message, new Place(relative, 1));
  }
}
