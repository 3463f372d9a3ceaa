package threadmill.shared;

import io.github.threadmill.lab.FreshClasses;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.races.Interleaving;
import io.github.threadmill.races.Model;
import io.github.threadmill.races.ModelChecker;
import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import io.github.threadmill.races.Trial;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A search for races with both means: interleavings one by one, then many threads with delays.
 *
 * @param shaken nothing where an interleaving was found already
 */
record Race(Interleaving searched, Shaken shaken) {

  private static final Interleaving NOT_SEARCHED =
      new Interleaving(Interleaving.Result.NONE_FOUND, List.of(), "");

  /**
   * Searches, unless the code starts threads: what those do is nobody's to lead, and {@link
   * Part#requireRules} says so.
   *
   * @param name of the student's class
   */
  static Race in(Lab lab, String name, Class<? extends Model> model, Class<? extends Trial> trial) {
    boolean threads =
        lab.observe(
            () ->
                Part.of(
                        name,
                        FreshClasses.besides(model, UnaryOperator.identity(), any -> false)
                            .students())
                    .threads()
                    .isPresent());
    if (threads) {
      return new Race(NOT_SEARCHED, Shaken.NOT_ASKED);
    }
    Interleaving searched = lab.observe(() -> ModelChecker.of(model).check());
    Shaken shaken =
        searched.found() ? Shaken.NOT_ASKED : lab.observe(() -> Noise.on(trial, lab.seed()).run());
    return new Race(searched, shaken);
  }

  /**
   * A doubt of the first means leaves it to the second one: locks with a time limit end only where
   * there is time.
   */
  void require(Judge judge, String requirement, String sum) {
    if (searched.result() == Interleaving.Result.DEADLOCK) {
      judge.help("release each lock on every way out, and take locks in one order");
    }
    if (searched.found()) {
      searched.require(judge, requirement);
    }
    shaken.require(judge, sum);
  }
}
