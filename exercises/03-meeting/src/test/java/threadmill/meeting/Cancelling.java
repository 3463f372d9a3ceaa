package threadmill.meeting;

import io.github.threadmill.lab.Judge;
import java.util.List;

/** What cancelling a meeting must do. For judgements only. */
final class Cancelling {

  private Cancelling() {}

  /**
   * @param minute when the first meeting was cancelled
   */
  static void require(
      Judge judge, long minute, List<Invited> invited, List<Invited> strangers, CalledOff seen) {
    List<String> onTheirWay =
        invited.stream().filter(each -> each.minutes() > minute).map(Invited::name).toList();
    List<String> forgotten =
        onTheirWay.stream().filter(name -> !seen.guests().contains(name)).toList();
    judge
        .help(
            "only cancelling the very futures that arriveAsync() gave calls guests off: keep them,"
                + " and cancel them when the result is cancelled")
        .require(
            forgotten.isEmpty(),
            "the result was cancelled at minute %d, and %s still on the way; needs all %d guests"
                + " called off who had not arrived",
            minute,
            Expected.names(forgotten),
            onTheirWay.size())
        .require(
            seen.cancelled(),
            "cancel(true) called off the guests, and the result itself is not cancelled");
    judge
        .help("keep what belongs to one meeting in that call of async, not in a field of Meeting")
        .require(
            seen.strangers().isEmpty(),
            "cancelling one meeting called off guests of another one: %s not among the cancelled"
                + " meeting's guests",
            Expected.names(seen.strangers()));
    Expected.requireEverybody(
        judge, "async, called for another meeting,", strangers, seen.second());
  }
}
