package io.github.threadmill.overlay;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.overlay.Refusal.Kind;
import io.github.threadmill.submission.EntryName;
import io.github.threadmill.submission.Item;
import io.github.threadmill.submission.NotTakenException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
  Optional<String> take(Item file, String relative) {
    if (refusal != null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(text(content(file), relative));
    } catch (NotTakenException refused) {
      refuse(EntryName.shown(relative) + " " + refused.getMessage());
      return Optional.empty();
    }
  }

  /** Refuses all of it, unless something was refused before. */
  void refuse(String message) {
    if (refusal == null) {
      refusal = new Refusal(Kind.REJECTED, message, null);
    }
  }

  int taken() {
    return taken;
  }

  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  private byte[] content(Item file) throws NotTakenException {
    byte[] content =
        switch (file) {
          case Item.Document document ->
              document
                  .read(LARGEST)
                  .orElseThrow(
                      () ->
                          new NotTakenException(
                              "has more than " + LARGEST + " bytes; leave data out of the code"));
          case Item.Odd odd -> throw new NotTakenException(odd.what());
          case Item.Folder folder -> throw new NotTakenException("is a folder; rename it");
        };
    bytes += content.length;
    if (bytes > LARGEST_TOGETHER) {
      throw new NotTakenException(
          "brings the source files to more than "
              + LARGEST_TOGETHER
              + " bytes together; hand in your own code only");
    }
    if (++taken > MOST_FILES) {
      throw new NotTakenException(
          "is one of more than " + MOST_FILES + " source files; hand in your own code only");
    }
    return content;
  }

  private @Nullable String text(byte[] content, String relative) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
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
    refusal =
        new Refusal(
            Kind.DOES_NOT_COMPILE,
            EntryName.shown(relative) + " " + message,
            new Place(relative, 1));
  }
}
