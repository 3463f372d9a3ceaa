package threadmill.dispatcher;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.lab.Judge;
import java.net.URI;
import java.util.List;

/**
 * What a call with a page that cannot be parsed left behind.
 *
 * @param thrown whether it threw
 * @param left the workers that are still alive
 */
record Leaving(boolean thrown, List<String> left) {

  private static final int FAILING = 5;

  /** Part of an observation. */
  static List<String> afterReturn(List<URI> pages) throws InterruptedException {
    Dispatch dispatch = new Dispatch(pages, 3);
    dispatch.fetch();
    return dispatch.crew().awaitGone();
  }

  /** Part of an observation. */
  static Leaving afterFailure(List<URI> pages) throws InterruptedException {
    Dispatch dispatch = new Dispatch(pages, 3);
    boolean thrown = false;
    try {
      dispatch.fetch(
          page -> {
            if (page == FAILING) {
              throw new IllegalStateException("page " + FAILING + " cannot be parsed");
            }
          });
    } catch (NotImplementedYet marker) {
      throw marker;
    } catch (RuntimeException whatever) {
      thrown = true;
    }
    return new Leaving(thrown, dispatch.crew().awaitGone());
  }

  static void requireNone(Judge judge, String when, List<String> left) {
    judge.require(
        left.isEmpty(),
        "%s still alive 5 s after the call had %s; needs 0\n%s",
        left.size() == 1 ? "1 worker was" : left.size() + " workers were",
        when,
        String.join(", ", left));
  }
}
