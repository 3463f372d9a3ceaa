package io.github.threadmill.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a process that is not to be trusted may send in the place of a value. */
@Timeout(120)
@SuppressWarnings("EnumOrdinal") // Tag says that its ordinal is the byte on the wire
class HostileBytesTest {

  private static final int MUTATIONS = 10_000;

  record Sample(int number, String text, List<Object> list, TimeUnit unit, Duration time) {}

  @Test
  void mutated_values_are_values_or_not_plain_and_nothing_else() {
    byte[] sound = PlainWriter.write(sample(), type -> true);
    Random random = new Random(20_261_122);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutate(sound, random);
      try {
        PlainReader.read(mutated, PlainRoundTripTest::known);
      } catch (NotPlainException expected) {
        refused++;
      } catch (RuntimeException | Error escaped) {
        throw new AssertionError("mutation " + i + ": " + Arrays.toString(mutated), escaped);
      }
    }
    assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS);
  }

  @Test
  void random_bytes_are_values_or_not_plain_and_nothing_else() {
    Random random = new Random(25);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = (byte) random.nextInt(Tag.values().length);
      }
      assertThatCode(() -> readOrRefuse(bytes)).doesNotThrowAnyException();
    }
  }

  @Test
  void every_value_cut_short_is_refused() {
    byte[] sound = PlainWriter.write(sample(), type -> true);
    for (int length = 0; length < sound.length; length++) {
      byte[] cut = Arrays.copyOf(sound, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(NotPlainException.class);
    }
  }

  @Test
  void bytes_after_the_value_are_refused() {
    byte[] sound = PlainWriter.write(1, type -> true);
    assertThatThrownBy(() -> read(Arrays.copyOf(sound, sound.length + 1)))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("1 bytes are left over");
  }

  @Test
  void a_number_that_is_none_is_refused() {
    assertThatThrownBy(() -> read(text(Tag.BIG_INTEGER, "twelve")))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("not a number: twelve");
  }

  @Test
  void a_number_that_would_take_minutes_to_read_is_refused() {
    assertThatThrownBy(() -> read(text(Tag.BIG_INTEGER, "9".repeat(10_000_000))))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("it holds a number of more than 10000 digits");
  }

  @Test
  void a_duration_beyond_the_largest_is_refused() {
    byte[] bytes =
        bytes(
            out -> {
              out.writeByte(Tag.DURATION.ordinal());
              out.writeLong(Long.MAX_VALUE);
              out.writeInt(Integer.MAX_VALUE);
            });
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(NotPlainException.class);
  }

  @Test
  void an_address_that_is_none_is_refused() {
    assertThatThrownBy(() -> read(text(Tag.URI, "http://[")))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("not an address: http://[");
  }

  @Test
  void a_record_with_more_components_than_any_has_is_refused() {
    byte[] bytes =
        bytes(
            out -> {
              out.writeByte(Tag.RECORD.ordinal());
              string(out, Sample.class.getName());
              out.writeInt(300);
              out.write(new byte[300]);
            });
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(NotPlainException.class)
        .hasMessage(Sample.class.getName() + " has 5 components, not 300");
  }

  @Test
  void a_record_whose_constructor_is_closed_to_the_kit_is_refused() {
    byte[] bytes =
        bytes(
            out -> {
              out.writeByte(Tag.RECORD.ordinal());
              string(out, closedRecord().getName());
              out.writeInt(closedRecord().getRecordComponents().length);
              out.write(new byte[closedRecord().getRecordComponents().length]);
            });
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(NotPlainException.class);
  }

  @Test
  void a_missing_number_in_a_record_is_refused() {
    byte[] bytes =
        bytes(
            out -> {
              out.writeByte(Tag.RECORD.ordinal());
              string(out, Sample.class.getName());
              out.writeInt(5);
              out.write(new byte[5]);
            });
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(NotPlainException.class);
  }

  @Test
  void more_values_than_a_writer_makes_are_refused() {
    byte[] bytes =
        bytes(
            out -> {
              out.writeByte(Tag.LIST.ordinal());
              out.writeInt(1_000_000);
              out.write(new byte[1_000_000]);
            });
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(NotPlainException.class)
        .hasMessageStartingWith("it holds more than ");
  }

  @Test
  void a_list_nested_without_end_is_refused() {
    byte[] bytes =
        bytes(
            out -> {
              for (int i = 0; i < 100_000; i++) {
                out.writeByte(Tag.LIST.ordinal());
                out.writeInt(1);
              }
            });
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(NotPlainException.class)
        .hasMessageContaining("nested");
  }

  @Test
  void a_count_below_zero_or_beyond_the_bytes_is_refused() {
    for (int count : new int[] {-1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] bytes =
          bytes(
              out -> {
                out.writeByte(Tag.LIST.ordinal());
                out.writeInt(count);
                out.write(new byte[4]);
              });
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(NotPlainException.class)
          .hasMessage("a count of " + count + " with 4 bytes left");
    }
  }

  @Test
  void an_unknown_tag_and_an_unknown_constant_are_refused() {
    assertThatThrownBy(() -> read(new byte[] {99}))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("no value starts with the byte 99");
    byte[] bytes =
        bytes(
            out -> {
              out.writeByte(Tag.ENUM.ordinal());
              string(out, "java.util.concurrent.TimeUnit");
              string(out, "FORTNIGHTS");
            });
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("java.util.concurrent.TimeUnit has no constant FORTNIGHTS");
  }

  private static List<Object> sample() {
    return List.of(
        new Sample(7, "text", List.of(1, 2L, 0.5), TimeUnit.DAYS, Duration.ofMillis(3)),
        Map.of("a", new BigInteger("12345678901234567890")),
        URI.create("http://127.0.0.1/page"),
        true,
        new Opaque("other"));
  }

  /** One to four bytes changed, a stretch cut out, or a stretch repeated. */
  private static byte[] mutate(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(16));
    }
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    return switch (random.nextInt(4)) {
      case 0 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
      case 1 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
      default -> bytes;
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static @Nullable Object read(byte[] bytes) {
    return PlainReader.read(bytes, PlainRoundTripTest::known);
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      read(bytes);
    } catch (NotPlainException refused) {
      // as it should be
    }
  }

  /** A record of the JDK's own that no class outside of its module may build. */
  private static Class<?> closedRecord() {
    Class<?> closed = PlainRoundTripTest.known("jdk.internal.misc.ThreadTracker$ThreadRef");
    return Objects.requireNonNull(closed, "this JDK has no such record any more");
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] text(Tag tag, String text) {
    return bytes(
        out -> {
          out.writeByte(tag.ordinal());
          string(out, text);
        });
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }
}
