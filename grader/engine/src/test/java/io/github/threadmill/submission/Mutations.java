package io.github.threadmill.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Archives that somebody or something has had a hand in. The same seed makes the same ones. */
final class Mutations {

  private static final List<String> NAMES =
      List.of(
          "../../x",
          "/abs/x",
          "C:\\x",
          "a/../b",
          "nul\u0000",
          "\u001b[2J",
          "x".repeat(300),
          "d/".repeat(60) + "x",
          "y".repeat(2_000),
          Packer.SOURCE,
          "SRC/MAIN/java/A.java",
          "src/main/java",
          "",
          ".",
          "..",
          "\u202egpj.exe",
          "CON",
          "a:b",
          "__MACOSX/../x");

  private static final byte[][] MARKS = {
    {'P', 'K', 1, 2},
    {'P', 'K', 3, 4},
    {'P', 'K', 5, 6},
    {'P', 'K', 6, 6},
    {'u', 's', 't', 'a', 'r'}
  };

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** One archive: hostile as it was packed, or damaged afterwards, or both. */
  Mutant next() {
    boolean zip = random.nextBoolean();
    Packer packer = zip ? Packer.zip() : Packer.tarGz();
    for (int i = random.nextInt(4); i >= 0; i--) {
      put(packer);
    }
    byte[] bytes = packer.pack();
    for (int i = random.nextInt(4); i > 0 && bytes.length > 8; i--) {
      bytes = damaged(bytes);
    }
    return new Mutant(zip ? "a.zip" : "a.tar.gz", bytes);
  }

  private void put(Packer packer) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    switch (random.nextInt(8)) {
      case 0, 1 -> packer.student(random.nextBoolean() ? "" : "one/two/");
      case 2 -> packer.file(name.replace("\u0000", "?"), "x");
      case 3 -> packer.link(Packer.SOURCE, "/etc/passwd");
      case 4 ->
          packer.file(
              "zeros" + random.nextInt(9) + ".zip",
              new byte[random.nextInt(1 << random.nextInt(24))]);
      case 5 -> packer.file("in.zip", new Mutations(random.nextLong()).next().bytes());
      case 6 -> packer.file("in.tgz", Packer.tarGz().student("").pack());
      default -> special(packer);
    }
  }

  private void special(Packer packer) {
    try {
      switch (packer) {
        case Packer.Zip zip -> zip.special("s" + random.nextInt(), random.nextInt(1 << 16));
        case Packer.TarGz tar when random.nextBoolean() ->
            tar.longName(random.nextInt(1 << 18)).file("named", "x");
        case Packer.TarGz tar ->
            tar.special(Packer.SOURCE, (byte) random.nextInt(128), TarConstants.MAGIC_POSIX);
        default -> throw new IllegalStateException("no other packer");
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException refusedByThePacker) {
      packer.file("instead", "x");
    }
  }

  private byte[] damaged(byte[] bytes) {
    byte[] all = bytes.clone();
    int at = random.nextInt(all.length);
    switch (random.nextInt(7)) {
      case 0 -> all = Arrays.copyOf(all, at);
      case 1 -> all = Arrays.copyOfRange(all, at, all.length);
      case 2 -> all[at] ^= (byte) (1 << random.nextInt(8));
      case 3 -> {
        byte[] noise = new byte[Math.min(16, all.length - at)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, all, at, noise.length);
      }
      case 4 -> {
        int from = random.nextInt(all.length);
        int length = Math.min(random.nextInt(200), all.length - Math.max(from, at));
        System.arraycopy(bytes, from, all, at, length);
      }
      case 5 -> inHeader(all);
      default -> {
        byte[] twice = Arrays.copyOf(all, all.length + bytes.length);
        System.arraycopy(bytes, 0, twice, all.length, bytes.length);
        all = twice;
      }
    }
    return all;
  }

  /** Sizes, offsets, flags and names stand within some 60 bytes after a header's mark. */
  private void inHeader(byte[] all) {
    byte[] mark = MARKS[random.nextInt(MARKS.length)];
    String text = new String(all, StandardCharsets.ISO_8859_1);
    int at =
        text.indexOf(new String(mark, StandardCharsets.ISO_8859_1), random.nextInt(all.length));
    if (at >= 0) {
      int field = at + mark.length + random.nextInt(60);
      int length = 1 + random.nextInt(4);
      byte value = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
      Arrays.fill(all, Math.min(field, all.length), Math.min(field + length, all.length), value);
    }
  }

  /** One of them. */
  @SuppressWarnings("ArrayRecordComponent")
  record Mutant(String name, byte[] bytes) {}
}
