package io.github.threadmill.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(60)
class PlainRoundTripTest {

  /** One value at least for each tag, and the largest and smallest ones. */
  static final List<Object> PLAIN =
      List.of(
          true,
          false,
          0,
          Integer.MIN_VALUE,
          Integer.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          0.1,
          Double.NaN,
          Double.NEGATIVE_INFINITY,
          "",
          "two lines\nand 🧵",
          new BigInteger("-123456789012345678901234567890"),
          URI.create("http://127.0.0.1:8080/page/1?q=%20#end"),
          Duration.ZERO,
          Duration.ofMillis(-1),
          Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
          Duration.ofSeconds(Long.MIN_VALUE),
          List.of(),
          List.of(1, List.of("a", List.of())),
          Map.of(),
          Map.of("key", List.of(1L), 2, "two"),
          new Pair("left", List.of(1, 2)),
          new Pair(null, new Pair("deeper", null)),
          TimeUnit.SECONDS,
          new Opaque("some.Type"));

  record Pair(@Nullable Object left, @Nullable Object right) {}

  record Picky(int positive) {
    Picky {
      if (positive < 1) {
        throw new IllegalArgumentException("positive must be > 0, was " + positive);
      }
    }
  }

  record Throwing(String text) {
    @Override
    public String text() {
      throw new IllegalStateException("no");
    }
  }

  @ParameterizedTest
  @FieldSource("PLAIN")
  void a_plain_value_comes_back_as_it_was(Object value) {
    assertThat(copy(value)).isEqualTo(value);
  }

  @Test
  void null_comes_back_as_null() {
    assertThat(copy(null)).isNull();
  }

  @Test
  void small_numbers_and_characters_become_their_wider_kin() {
    assertThat(copy((short) 7)).isEqualTo(7);
    assertThat(copy((byte) -7)).isEqualTo(-7);
    assertThat(copy(1.5f)).isEqualTo(1.5);
    assertThat(copy('x')).isEqualTo("x");
  }

  @Test
  void collections_and_arrays_become_lists_in_their_order() {
    assertThat(copy(new ArrayDeque<>(List.of(3, 1, 2)))).isEqualTo(List.of(3, 1, 2));
    assertThat(copy(new int[] {3, 1, 2})).isEqualTo(List.of(3, 1, 2));
    assertThat(copy(new String[][] {{"a"}, {}})).isEqualTo(List.of(List.of("a"), List.of()));
    assertThat(copy(Arrays.asList(1, null))).isEqualTo(Arrays.asList(1, null));
  }

  @Test
  void a_map_keeps_its_order_and_its_nulls() {
    Map<@Nullable String, @Nullable Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put(null, null);
    map.put("a", 2);
    assertThat((Map<?, ?>) copy(map)).isEqualTo(map).asString().isEqualTo("{z=1, null=null, a=2}");
  }

  @Test
  void copies_cannot_be_changed() {
    assertThat(copy(new ArrayList<>(List.of(1)))).isInstanceOf(List.class);
    assertThatThrownBy(
            () -> ((List<?>) Objects.requireNonNull(copy(new ArrayList<>(List.of(1))))).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((Map<?, ?>) Objects.requireNonNull(copy(Map.of(1, 2)))).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void what_is_not_plain_becomes_opaque_with_its_class() {
    assertThat(copy(new BigDecimal("1.5"))).isEqualTo(new Opaque("java.math.BigDecimal"));
    assertThat(copy(new BigInteger("5") {})).isEqualTo(new Opaque(getClass().getName() + "$1"));
    byte[] closed = PlainWriter.write(new Pair("a", TimeUnit.DAYS), type -> type == Pair.class);
    assertThat(PlainReader.read(closed, PlainRoundTripTest::known))
        .isEqualTo(new Pair("a", new Opaque("java.util.concurrent.TimeUnit")));
  }

  @Test
  void records_and_enums_that_the_reader_does_not_know_become_opaque() {
    byte[] bytes = PlainWriter.write(List.of(new Pair(1, 2), TimeUnit.DAYS), type -> true);
    assertThat(PlainReader.read(bytes, name -> null))
        .isEqualTo(
            List.of(new Opaque(Pair.class.getName()), new Opaque("java.util.concurrent.TimeUnit")));
  }

  @Test
  void a_record_that_is_an_enum_on_the_other_side_is_opaque() {
    byte[] bytes = PlainWriter.write(List.of(new Pair(1, 2), TimeUnit.DAYS), type -> true);
    assertThat(PlainReader.read(bytes, name -> name.endsWith("Pair") ? TimeUnit.class : Pair.class))
        .asString()
        .contains("Opaque[type=" + Pair.class.getName())
        .contains("Opaque[type=java.util.concurrent.TimeUnit");
  }

  @Test
  void a_record_that_refuses_its_components_is_named() {
    byte[] bytes = PlainWriter.write(new Picky(1), type -> true);
    bytes[bytes.length - 1] = 0;
    assertThatThrownBy(() -> PlainReader.read(bytes, PlainRoundTripTest::known))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("no " + Picky.class.getName() + " can have these components");
  }

  @Test
  void a_record_with_other_components_on_the_other_side_is_refused() {
    byte[] bytes = PlainWriter.write(new Pair(1, 2), type -> true);
    assertThatThrownBy(() -> PlainReader.read(bytes, name -> Picky.class))
        .isInstanceOf(NotPlainException.class)
        .hasMessage(Picky.class.getName() + " has 1 components, not 2");
  }

  @Test
  void a_record_that_does_not_give_its_components_away_is_refused() {
    assertThatThrownBy(() -> PlainWriter.write(new Throwing("a"), type -> true))
        .isInstanceOf(NotPlainException.class)
        .hasMessageContaining("component text of ")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void forty_levels_may_be_copied_and_forty_one_may_not() {
    assertThat(copy(nested(40))).isEqualTo(nested(40));
    assertThatThrownBy(() -> copy(nested(41)))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("it is nested more than 40 levels deep");
  }

  @Test
  void lists_and_maps_and_arrays_that_contain_themselves_are_refused() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    list.add(list);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("self", map);
    Object[] array = new Object[1];
    array[0] = array;
    for (Object endless : List.of(list, map, Arrays.asList(1, array))) {
      assertThatThrownBy(() -> copy(endless)).isInstanceOf(NotPlainException.class);
    }
  }

  @Test
  void too_many_values_are_refused() {
    assertThat((List<?>) copy(Collections.nCopies(399_999, 1))).hasSize(399_999);
    assertThatThrownBy(() -> copy(Collections.nCopies(400_000, 1)))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("it holds more than 400000 values or 32 MB");
  }

  @Test
  void a_text_is_too_large_before_it_is_copied() {
    assertThatThrownBy(() -> copy("x".repeat((32 << 20) + 1)))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("it holds more than 400000 values or 32 MB");
    assertThatThrownBy(() -> copy(Collections.nCopies(5, "x".repeat(8 << 20))))
        .isInstanceOf(NotPlainException.class);
  }

  @Test
  void a_number_of_many_thousand_digits_is_refused() {
    assertThatThrownBy(() -> copy(BigInteger.ONE.shiftLeft(1 << 20)))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("it holds a number of more than 10000 digits");
  }

  @Test
  void a_collection_that_lies_about_its_size_is_copied_as_it_is() {
    byte[] bytes = PlainWriter.write(new LyingSize(), type -> true);
    assertThat(PlainReader.read(bytes, name -> null)).isEqualTo(List.of("one"));
  }

  private static @Nullable Object copy(@Nullable Object value) {
    return PlainReader.read(PlainWriter.write(value, type -> true), PlainRoundTripTest::known);
  }

  static @Nullable Class<?> known(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException unknown) {
      return null;
    }
  }

  private static Object nested(int levels) {
    Object value = 1;
    for (int i = 0; i < levels; i++) {
      value = List.of(value);
    }
    return value;
  }

  /** Says that it holds a million elements and has one. */
  private static final class LyingSize extends AbstractCollection<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("one").iterator();
    }

    @Override
    public int size() {
      return 1_000_000;
    }
  }
}
