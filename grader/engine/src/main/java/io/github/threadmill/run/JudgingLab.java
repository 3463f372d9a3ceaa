package io.github.threadmill.run;

import io.github.threadmill.bundle.Recorder;
import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.lab.Attempt;
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
import io.github.threadmill.network.SlowNetwork;
import io.github.threadmill.observer.Message;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The side that is trusted: sets the scene, takes observations in, judges. */
final class JudgingLab implements Lab, AutoCloseable {

  private final ObserverProcess process;
  private final Watchdog watchdog;
  private final SlowNetwork network;
  private final ClassFiles code;
  private final Ends ends;
  private final Recorder recorder;
  private final long seed;
  private final List<Site> sites = new CopyOnWriteArrayList<>();
  private final Remarks remarks = new Remarks();
  private Activity activity = Activity.NONE;

  JudgingLab(
      ObserverProcess process,
      Watchdog watchdog,
      SlowNetwork network,
      ClassFiles code,
      Ends ends,
      Recorder recorder,
      long seed) {
    this.process = process;
    this.watchdog = watchdog;
    this.network = network;
    this.code = code;
    this.ends = ends;
    this.recorder = recorder;
    this.seed = seed;
    watchdog.minds(() -> sites.stream().anyMatch(Site::willAnswer));
  }

  @Override
  public Site site(SitePlan plan) {
    Site site = network.open(plan, process);
    sites.add(site);
    letReach(site);
    process.send(new Message.SiteIsOpen(site.uris()));
    return recorder.opened(plan, site);
  }

  /** All pages of a site have one port. */
  private void letReach(Site site) {
    try {
      process.open(site.uri(0).getPort());
    } catch (IOException taken) {
      throw new DoubtfulException("the process cannot be given a network: " + taken.getMessage());
    }
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // a check asks for what it sent; CheckMethod minds if it did not
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
    Unmet.unless(recorder.waited(what, condition.await()), what);
    process.send(new Message.Proceed());
  }

  @Override
  public void listen(BlockingListener listener) {
    // the student's calls are not made here
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
    return seed;
  }

  /** Waits for the other side to be through, and tells it to stop if it waits for this one. */
  Message.Ended end() {
    process.send(new Message.Abandon());
    while (true) {
      if (next() instanceof Message.Ended ended) {
        return ended;
      }
    }
  }

  private Observed saw() {
    Message.Reply reply = next();
    if (reply instanceof Message.Saw saw) {
      activity = saw.observed().activity();
      recorder.saw(saw.observed());
      return saw.observed();
    }
    throw ends.unexpected(reply);
  }

  private Message.Reply next() {
    watchdog.waiting(true);
    try {
      Message.Reply reply = process.receive();
      return switch (reply) {
        case Message.Dump dump -> throw ends.ended(dump, watchdog.reason());
        case Message.Broken broken -> throw ends.unexpected(broken);
        case Message.Leaving _ -> throw ends.left();
        case Message.Saw saw -> saw;
        case Message.Ended ended -> ended;
        case Message.Ready ready -> ready;
      };
    } catch (IOException gone) {
      throw ends.ended(new Message.Dump(ThreadDump.NONE, ""), watchdog.reason());
    } catch (NotPlainException forged) {
      throw ends.forged(forged);
    } finally {
      watchdog.waiting(false);
    }
  }

  @Override
  public void close() {
    for (Site site : sites) {
      process.shut(site.uri(0).getPort());
      site.close();
    }
  }
}
