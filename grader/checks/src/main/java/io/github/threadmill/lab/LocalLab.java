package io.github.threadmill.lab;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.network.SlowNetwork;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.watch.ClassFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Both sides in one process: what {@code mvn test} and an IDE use. */
public final class LocalLab implements Lab, AutoCloseable {

  private final Observer observer;
  private final ClassFiles code;
  private final Supplier<SlowNetwork> network;
  private final long seed;
  private final List<Site> sites = new ArrayList<>();
  private final Remarks remarks = new Remarks();
  private Activity activity = Activity.NONE;

  /**
   * @param stage where student and check were loaded
   * @param code the student's class files
   * @param network asked for when the check opens its first site
   */
  public LocalLab(Stage stage, ClassFiles code, Supplier<SlowNetwork> network, long seed) {
    this.observer = new Observer(stage);
    this.code = code;
    this.network = network;
    this.seed = seed;
  }

  @Override
  public Site site(SitePlan plan) {
    Site site = network.get().open(plan);
    sites.add(site);
    return site;
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // a copy of what the observation returned has the same shape
  public <T extends @Nullable Object> T observe(Observation<T> observation) {
    return (T) saw(observation).valueOrEnd();
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public <T extends @Nullable Object> Attempt<T> attempt(Observation<T> observation) {
    return (Attempt<T>) saw(observation).attempt();
  }

  @Override
  public void until(String what, Condition condition) {
    Unmet.unless(condition.await(), what);
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
  public void listen(BlockingListener listener) {
    observer.listen(listener);
  }

  @Override
  public void watchThreads() {
    observer.watchThreads();
  }

  @Override
  public long seed() {
    return seed;
  }

  private Observed saw(Observation<?> observation) {
    Observed observed = observer.observe(observation);
    activity = observed.activity();
    return observed;
  }

  /** Closes the sites that the check opened. */
  @Override
  public void close() {
    sites.forEach(Site::close);
  }
}
