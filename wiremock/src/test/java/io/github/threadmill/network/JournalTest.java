package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final Journal JOURNAL =
      new Journal(
          List.of(
              exchange(0, 0, 10, Ending.ANSWERED),
              exchange(1, 5, 20, Ending.CANCELLED),
              exchange(2, 11, 30, Ending.REFUSED),
              exchange(-1, 31, 32, Ending.ANSWERED),
              exchange(1, 40, -1, Ending.IN_FLIGHT)),
          2,
          3,
          1,
          Meeting.NONE);

  @Test
  void pages_overlap_if_both_were_in_flight_at_some_moment() {
    assertThat(JOURNAL.overlap(0, 1)).isTrue();
    assertThat(JOURNAL.overlap(1, 2)).isTrue();
    assertThat(JOURNAL.overlap(0, 2)).isFalse();
    assertThat(JOURNAL.overlap(1, 1)).as("its two requests").isFalse();
    assertThat(JOURNAL.overlap(0, 7)).as("a page that nobody asked for").isFalse();
  }

  @Test
  void requests_are_counted_by_their_ending() {
    assertThat(JOURNAL.arrivals()).isEqualTo(5);
    assertThat(JOURNAL.cancelled()).isEqualTo(1);
    assertThat(JOURNAL.refused()).isEqualTo(1);
    assertThat(JOURNAL.inFlight()).isEqualTo(1);
    assertThat(JOURNAL.arrivalOrder()).containsExactly(0, 1, 2, -1, 1);
    assertThat(JOURNAL.requestsOf(1)).hasSize(2);
    assertThat(JOURNAL.barrierMet()).isFalse();
  }

  @Test
  void what_is_in_flight_has_no_end() {
    assertThatThrownBy(() -> exchange(0, 1, 2, Ending.IN_FLIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end must be -1 in flight only, was 2, IN_FLIGHT");
  }

  private static Exchange exchange(int page, long arrival, long end, Ending ending) {
    return new Exchange(page, "/page-" + page, 1, arrival, end, 200, ending);
  }
}
