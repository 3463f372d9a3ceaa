package io.github.threadmill.bundle;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.CheckFailedException;
import io.github.threadmill.lab.DoubtfulException;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Judgement;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.Observation;
import io.github.threadmill.lab.Observed;
import io.github.threadmill.lab.Remarks;
import io.github.threadmill.lab.Unmet;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.verdict.Status;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.watch.ClassFiles;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lab in which nothing happens: whatever a check asks is answered from its trace. Where the trace
 * ends because the student's process did, the recorded verdict stands.
 */
final class ReplayLab implements Lab {

  private final Tape tape;
  private final ClassFiles code;
  private final Verdict recorded;
  private final Remarks remarks = new Remarks();
  private Activity activity = Activity.NONE;

  ReplayLab(Tape tape, ClassFiles code, Verdict recorded) {
    this.tape = tape;
    this.code = code;
    this.recorded = recorded;
  }

  @Override
  public Site site(SitePlan plan) {
    return new ReplaySite(next(Event.SiteOpened.class), tape);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // what was recorded is what the check observed
  public <T extends @Nullable Object> T observe(Observation<T> observation) {
    return (T) saw().valueOrEnd();
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public <T extends @Nullable Object> Attempt<T> attempt(Observation<T> observation) {
    return (Attempt<T>) saw().attempt();
  }

  @Override
  public void until(String what, Condition condition) {
    // The condition itself is not asked: what it asked of a site stands before its result.
    Event.Waited waited = next(Event.Waited.class);
    Unmet.unless(waited.cameTrue(), what);
  }

  @Override
  public void listen(BlockingListener listener) {
    // nobody calls
  }

  @Override
  public void judge(Judgement judgement) {
    remarks.judge(judgement, new Judge(activity, code));
  }

  @Override
  public Optional<Finding> remark() {
    return remarks.first();
  }

  @Override
  public long seed() {
    return tape.seed();
  }

  private Observed saw() {
    Observed observed = next(Event.Saw.class).observed();
    activity = observed.activity();
    return observed;
  }

  private <E extends Event> E next(Class<E> type) {
    return tape.next(type).orElseThrow(this::recordedEnd);
  }

  private RuntimeException recordedEnd() {
    Finding finding = recorded.finding();
    return recorded.status() == Status.FAILED
        ? new CheckFailedException(Objects.requireNonNull(finding))
        : new DoubtfulException(recorded.observed());
  }
}
