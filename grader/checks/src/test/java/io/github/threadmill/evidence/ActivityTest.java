package io.github.threadmill.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.watch.Wait;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {

  @Test
  void only_calls_that_kept_a_thread_are_blocking() {
    BlockingCall done = call(Wait.DID_NOT_BLOCK, 10);
    BlockingCall blocked = call(Wait.WOULD_BLOCK, 20);
    BlockingCall unknown = call(Wait.UNKNOWN, 30);
    Activity activity = new Activity(List.of(done, blocked, unknown), Liveness.NOT_ASKED);

    assertThat(activity.blocking()).containsExactly(blocked, unknown);
    assertThat(activity.firstBlockingPlace())
        .contains(new Place("src/main/java/threadmill/sample/Fetcher.java", 20));
    assertThat(Activity.NONE.firstBlockingPlace()).isEmpty();
  }

  @Test
  void a_call_without_a_line_has_no_place_and_the_next_one_is_taken() {
    Activity activity =
        new Activity(
            List.of(call(Wait.WOULD_BLOCK, 0), call(Wait.WOULD_BLOCK, 7)), Liveness.NOT_ASKED);
    assertThat(Activity.placeOf(activity.calls().getFirst())).isEmpty();
    assertThat(activity.firstBlockingPlace()).map(Place::line).contains(7);
  }

  private static BlockingCall call(Wait wait, int line) {
    return new BlockingCall(
        "CompletableFuture.join",
        "futures",
        Severity.BLOCK,
        wait,
        "Fetcher.java",
        line,
        "fetch",
        "threadmill/sample/Fetcher$Window",
        "main",
        false,
        1);
  }
}
