package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long SECOND = 1_000_000_000L;

  private final Ledger ledger = new Ledger(Patience.USUAL, Client.UNSEEN, _ -> {});

  @Test
  void a_barrier_opens_for_all_when_the_last_one_comes() throws Exception {
    Hold barrier = new Hold.Barrier(3);
    List<Visit> visits = visits(3);
    barrier.enter(visits.get(0), 0);
    barrier.enter(visits.get(1), 0);
    assertThat(visits.get(0).await(0)).isNull();
    assertThat(barrier.meeting()).isEqualTo(Meeting.WAITING);

    barrier.enter(visits.get(2), 0);

    for (Visit visit : visits) {
      assertThat(visit.await(0)).isEqualTo(new Verdict.Go());
    }
    assertThat(barrier.meeting()).isEqualTo(Meeting.MET);
  }

  @Test
  void whether_a_hold_ends_by_itself_is_known_while_it_holds() {
    Hold barrier = new Hold.Barrier(2);
    Hold others = new Hold.OthersFirst(0, 3, new BitSet());
    Hold door = new Hold.Door();
    List<Visit> visits = visits(2);

    barrier.enter(visits.get(0), 0);
    assertThat(List.of(barrier.willBreak(), others.willBreak(), door.willBreak()))
        .containsExactly(true, true, false);

    barrier.enter(visits.get(1), 0);
    assertThat(barrier.willBreak()).isFalse();
  }

  @Test
  void every_arrival_starts_the_time_of_a_barrier_anew() throws Exception {
    Hold barrier = new Hold.Barrier(3);
    List<Visit> visits = visits(2);
    barrier.enter(visits.get(0), 0);
    barrier.enter(visits.get(1), 4 * SECOND);

    assertThat(barrier.breakIfQuiet(4 * SECOND, 8 * SECOND, PATIENCE, false)).isEqualTo(SECOND);
    assertThat(barrier.breakIfQuiet(7 * SECOND, 9 * SECOND, PATIENCE, false)).isEqualTo(3 * SECOND);
    assertThat(visits.get(0).await(0)).isNull();
    barrier.breakIfQuiet(7 * SECOND, 12 * SECOND, PATIENCE, false);

    assertThat(visits.get(0).await(0))
        .isEqualTo(
            new Verdict.Broken("barrier of 3 broken: 2 requests were there, none came for 5 s"));
    assertThat(visits.get(1).await(0)).isEqualTo(visits.get(0).await(0));
    assertThat(barrier.meeting()).isEqualTo(Meeting.BROKEN);
  }

  @Test
  void a_standstill_of_the_machine_is_no_silence_of_the_client() throws Exception {
    Hold barrier = new Hold.Barrier(2);
    Visit visit = visits(1).getFirst();
    barrier.enter(visit, 0);
    barrier.moved(60 * SECOND);

    assertThat(barrier.breakIfQuiet(0, 61 * SECOND, PATIENCE, false)).isEqualTo(4 * SECOND);
    assertThat(visit.await(0)).isNull();
  }

  @Test
  void a_client_that_the_machine_holds_up_is_given_more_time_but_not_for_ever() throws Exception {
    Hold barrier = new Hold.Barrier(2);
    Visit visit = visits(1).getFirst();
    barrier.enter(visit, 0);
    long now = 0;
    for (int excuse = 0; excuse < Ledger.EXCUSES; excuse++) {
      now += 5 * SECOND;
      assertThat(barrier.breakIfQuiet(0, now, PATIENCE, true)).isEqualTo(5 * SECOND);
      assertThat(visit.await(0)).isNull();
    }

    barrier.breakIfQuiet(0, now + 5 * SECOND, PATIENCE, true);

    assertThat(barrier.meeting()).isEqualTo(Meeting.BROKEN);
  }

  @Test
  void who_leaves_is_not_counted() throws Exception {
    Hold barrier = new Hold.Barrier(2);
    List<Visit> visits = visits(3);
    barrier.enter(visits.get(0), 0);
    ledger.end(visits.get(0), Ending.CANCELLED);
    barrier.enter(visits.get(1), 0);
    assertThat(visits.get(0).await(0)).isEqualTo(new Verdict.Gone());
    assertThat(visits.get(1).await(0)).isNull();

    barrier.enter(visits.get(2), 0);
    assertThat(visits.get(1).await(0)).isEqualTo(new Verdict.Go());
  }

  @Test
  void a_page_waits_for_the_others_and_not_for_itself() throws Exception {
    BitSet asked = new BitSet();
    Hold hold = new Hold.OthersFirst(1, 3, asked);
    Visit visit = visits(1).getFirst();
    asked.set(1);
    hold.enter(visit, 0);
    asked.set(2);
    hold.openIfEnough();
    assertThat(visit.await(0)).isNull();

    asked.set(0);
    hold.openIfEnough();
    assertThat(visit.await(0)).isEqualTo(new Verdict.Go());
  }

  @Test
  void a_door_never_breaks() throws Exception {
    Hold.Door door = new Hold.Door();
    Visit visit = visits(1).getFirst();
    door.enter(visit, 0);
    door.breakIfQuiet(0, 3600 * SECOND, PATIENCE, false);
    assertThat(visit.await(0)).isNull();

    door.open();
    assertThat(visit.await(0)).isEqualTo(new Verdict.Go());
  }

  private List<Visit> visits(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> ledger.arrive(1, Route.UNNUMBERED, "/"))
        .toList();
  }
}
