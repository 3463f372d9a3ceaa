package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.races.Bounds;
import io.github.threadmill.races.Interleaving;
import io.github.threadmill.races.Model;
import io.github.threadmill.races.ModelChecker;
import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import io.github.threadmill.races.Trial;

/**
 * A search for races with both means: interleavings one by one, then many threads with delays.
 *
 * @param shaken nothing where an interleaving was found already
 */
record Race(Interleaving searched, Shaken shaken) {

  private static final Shaken NOT_ASKED = new Shaken(0, 0, 0, "", "");

  /** As usual, but more choices of operations: which of them meet is a matter of chance. */
  private static final Bounds BOUNDS = new Bounds(2, 2, 20, 300);

  static Race in(Lab lab, Class<? extends Model> model, Class<? extends Trial> trial) {
    Interleaving searched = lab.observe(() -> ModelChecker.of(model).within(BOUNDS).check());
    Shaken shaken =
        searched.found() ? NOT_ASKED : lab.observe(() -> Noise.on(trial, lab.seed()).run());
    return new Race(searched, shaken);
  }

  /**
   * A doubt of the first means leaves it to the second one: locks with a time limit end only where
   * there is time.
   */
  void require(Judge judge, String requirement, String sum) {
    if (searched.found()) {
      searched.require(judge, requirement);
    }
    shaken.require(judge, sum);
  }
}
