package io.github.threadmill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RendezvousTest {

  private final WorkFloor floor = WorkFloor.open();
  private final WorkFloor impatient = WorkFloor.open(Duration.ofMillis(100));

  @Test
  void all_parties_leave_once_the_last_one_has_come() {
    Rendezvous rendezvous = floor.rendezvous(4);
    Crew.run(4, item -> arrive(floor, rendezvous, item));
    assertThat(rendezvous.met()).isTrue();
    assertThat(floor.log().peakAtOnce()).isEqualTo(4);
  }

  @Test
  void who_comes_after_the_meeting_passes() {
    Rendezvous rendezvous = floor.rendezvous(2);
    Crew.run(2, item -> arrive(floor, rendezvous, item));
    arrive(floor, rendezvous, 2);
    assertThat(floor.log().stints()).hasSize(3);
  }

  @Test
  void breaks_when_nobody_comes_any_more() {
    Rendezvous rendezvous = impatient.rendezvous(3);
    Crew.run(2, item -> arrive(impatient, rendezvous, item));
    assertThat(rendezvous.met()).isFalse();
  }

  @Test
  void nobody_waits_at_a_broken_one_and_it_stays_broken() {
    Rendezvous rendezvous = impatient.rendezvous(3);
    IntStream.range(0, 5).forEach(item -> arrive(impatient, rendezvous, item));
    assertThat(rendezvous.met()).isFalse();
    assertThat(impatient.log().peakAtOnce()).isEqualTo(1);
  }

  @Test
  void is_patient_as_long_as_items_keep_ending() {
    WorkFloor slow = WorkFloor.open(Duration.ofSeconds(2));
    Rendezvous rendezvous = slow.rendezvous(2);
    Thread early = Thread.ofPlatform().start(() -> arrive(slow, rendezvous, 0));
    // Three pauses of 800 ms: longer than its patience in all, never as long without a move.
    for (int item = 1; item <= 3; item++) {
      slow.work(item, () -> pauseFor(Duration.ofMillis(800)));
    }
    arrive(slow, rendezvous, 4);
    Crew.join(early);
    assertThat(rendezvous.met()).isTrue();
  }

  @Test
  void an_interrupted_party_goes_on_and_stays_interrupted() {
    Rendezvous rendezvous = floor.rendezvous(2);
    boolean[] interrupted = new boolean[1];
    Thread lonely =
        Thread.ofPlatform()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  rendezvous.arrive();
                  interrupted[0] = Thread.currentThread().isInterrupted();
                });
    Crew.join(lonely);
    assertThat(interrupted[0]).isTrue();
    assertThat(rendezvous.met()).isFalse();
  }

  @Test
  void a_fork_join_pool_starts_no_worker_in_place_of_a_waiting_one() {
    WorkFloor quiet = WorkFloor.open(Duration.ofMillis(500));
    Rendezvous rendezvous = quiet.rendezvous(3);
    try (ForkJoinPool pool = new ForkJoinPool(2)) {
      List<ForkJoinTask<?>> tasks =
          IntStream.range(0, 8)
              .<ForkJoinTask<?>>mapToObj(item -> pool.submit(() -> arrive(quiet, rendezvous, item)))
              .toList();
      tasks.forEach(ForkJoinTask::join);
    }
    assertThat(rendezvous.met()).isFalse();
    assertThat(quiet.log().peakAtOnce()).isEqualTo(2);
  }

  @Test
  void those_who_met_stay_on_for_one_too_many() {
    Rendezvous rendezvous = floor.rendezvous(2);
    Crew.run(
        6,
        item ->
            floor.work(
                item,
                () -> {
                  rendezvous.arriveAndListen();
                  return item;
                }));
    assertThat(rendezvous.met()).isTrue();
    assertThat(floor.log().peakAtOnce()).isGreaterThan(2);
  }

  @Test
  void refuses_a_meeting_of_nobody() {
    assertThatThrownBy(() -> floor.rendezvous(0)).hasMessage("parties must be > 0, was 0");
  }

  private static void arrive(WorkFloor floor, Rendezvous rendezvous, int item) {
    floor.work(
        item,
        () -> {
          rendezvous.arrive();
          return item;
        });
  }

  private static boolean pauseFor(Duration time) {
    return new Movement(Duration.ofSeconds(1)).listen(() -> false, 1, time);
  }
}
