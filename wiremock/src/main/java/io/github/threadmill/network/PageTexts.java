package io.github.threadmill.network;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * What the pages of one site say: a first line with a nonce that cannot be had without fetching the
 * page, then filler.
 *
 * @param secret fresh for every site
 */
record PageTexts(String secret, int pages, int size) {

  private static final String FILLER = "the quick brown thread jumps over the lazy lock\n";

  String text(int page) {
    Objects.checkIndex(page, pages);
    byte[] seed = (secret + "/" + page).getBytes(StandardCharsets.US_ASCII);
    String first = "page %d of %d: %s\n".formatted(page, pages, nonce(seed));
    int missing = size - first.length();
    if (missing <= 0) {
      return first;
    }
    return first + FILLER.repeat(missing / FILLER.length() + 1).substring(0, missing);
  }

  /** A hash: a page's nonce must not tell another page's. */
  private static String nonce(byte[] seed) {
    UUID hash = UUID.nameUUIDFromBytes(seed);
    return HexFormat.of().toHexDigits(hash.getMostSignificantBits())
        + HexFormat.of().toHexDigits(hash.getLeastSignificantBits());
  }
}
