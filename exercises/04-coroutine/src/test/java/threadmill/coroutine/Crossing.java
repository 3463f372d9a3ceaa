package threadmill.coroutine;

import io.github.threadmill.lab.Judge;

/**
 * How exceptions crossed.
 *
 * @param thrown what came out of resume when the body threw
 * @param doneThen what isDone said then
 * @param raised what came of raise, which the body catches and answers with a yield
 * @param caught what the body caught from yield
 * @param uncaught what came of raise, which the body does not catch
 * @param doneAtLast what isDone said then
 */
record Crossing(
    String thrown,
    boolean doneThen,
    String raised,
    String caught,
    String uncaught,
    boolean doneAtLast) {

  private static final String DUE = "the very object";

  /** Part of an observation. */
  static Crossing seen() {
    Spilled own = new Spilled("the body's own");
    Coroutine<Integer, Integer> throwing =
        new Coroutine<>(
            (first, outside) -> {
              if (outside.yield(first + 1) == 2) {
                throw own;
              }
              return 0;
            });
    throwing.resume(1);
    String thrown = Tried.expecting(own, () -> throwing.resume(2));
    Spilled first = new Spilled("the caller's");
    Spilled second = new Spilled("the caller's next");
    String[] caught = {"nothing"};
    Coroutine<Integer, Integer> catching =
        new Coroutine<>(
            (value, outside) -> {
              caught[0] = Tried.expecting(first, () -> outside.yield(1));
              return outside.yield(70 + value);
            });
    catching.resume(7);
    String raised = Tried.expecting(null, () -> catching.raise(first));
    String uncaught = Tried.expecting(second, () -> catching.raise(second));
    return new Crossing(
        thrown, throwing.isDone(), raised, caught[0], uncaught, catching.isDone());
  }

  static void require(Judge judge, Crossing seen) {
    judge
        .help("catch what the body throws on its own thread, hand it over, throw it in resume")
        .require(
            seen.thrown().equals(DUE),
            "the body threw an exception, and resume %s; needs the very object",
            told(seen.thrown()))
        .require(seen.doneThen(), "the body threw, and isDone() is false; needs true")
        .help("hand the exception over in place of a value, and let yield throw it")
        .require(
            seen.caught().equals(DUE),
            "raise handed an exception over, and yield %s; needs the very object",
            told(seen.caught()))
        .require(
            seen.raised().equals("returned 77"),
            "the body caught the exception and yielded 77, and raise %s; needs 77",
            told(seen.raised()))
        .require(
            seen.uncaught().equals(DUE),
            "the body did not catch the exception of raise, and raise %s; needs the very object",
            told(seen.uncaught()))
        .require(seen.doneAtLast(), "the body has thrown, and isDone() is false; needs true");
  }

  static String told(String outcome) {
    return outcome.startsWith("returned ") || outcome.equals("refused")
        ? outcome.strip()
        : "threw " + outcome;
  }
}
