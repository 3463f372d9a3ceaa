package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Platform threads of two kinds, fetchers of a host and parsers, around one monitor. */
public final class Crawler {

  private final HttpClient client;
  private final Parser parser;
  private final Timer timer;
  private final Limits limits;

  public Crawler(HttpClient client, Parser parser, Timer timer, Limits limits) {
    this.client = client;
    this.parser = parser;
    this.timer = timer;
    this.limits = limits;
  }

  public CompletableFuture<List<Outcome>> crawl(URI start, Duration deadline) {
    State state = new State();
    state.find(start);
    for (int i = 0; i < limits.parsers(); i++) {
      state.start(state::parseAll);
    }
    state.result.whenComplete((list, error) -> state.stop());
    timer.after(deadline).thenRun(state::stop);
    return state.result;
  }

  private record Job(URI uri, int attempt) {}

  private final class State {

    final CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    private final Map<URI, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, LinkedList<Job>> jobs = new HashMap<>();
    private final LinkedList<Outcome.Page> texts = new LinkedList<>();
    private final Set<Thread> threads = new HashSet<>();
    private int open;
    private boolean over;

    synchronized void start(Runnable work) {
      Thread thread = new Thread(work);
      threads.add(thread);
      thread.start();
    }

    synchronized void find(URI uri) {
      if (over || outcomes.containsKey(uri)) {
        return;
      }
      outcomes.put(uri, new Outcome.Failure(uri, "the crawl was stopped"));
      open++;
      add(new Job(uri, 1));
    }

    private synchronized void add(Job job) {
      if (!over) {
        String host = job.uri().getAuthority();
        if (!jobs.containsKey(host)) {
          jobs.put(host, new LinkedList<>());
          for (int i = 0; i < limits.perHost(); i++) {
            start(() -> fetchAll(host));
          }
        }
        jobs.get(host).add(job);
        notifyAll();
      }
    }

    private synchronized Job nextJob(String host) throws InterruptedException {
      while (!over && jobs.get(host).isEmpty()) {
        wait();
      }
      return over ? null : jobs.get(host).removeFirst();
    }

    private synchronized Outcome.Page nextText() throws InterruptedException {
      while (!over && texts.isEmpty()) {
        wait();
      }
      return over ? null : texts.removeFirst();
    }

    private void fetchAll(String host) {
      try {
        for (Job job = nextJob(host); job != null; job = nextJob(host)) {
          fetch(job);
        }
      } catch (InterruptedException stopped) {
        // over
      }
    }

    private void fetch(Job job) throws InterruptedException {
      HttpResponse<String> response = null;
      try {
        response = client.send(HttpRequest.newBuilder(job.uri()).build(), BodyHandlers.ofString());
      } catch (IOException broken) {
        // as good as a status of 500
      }
      if (response != null && response.statusCode() == 200) {
        synchronized (this) {
          texts.add(new Outcome.Page(job.uri(), response.body()));
          notifyAll();
        }
      } else if ((response == null || response.statusCode() >= 500)
          && job.attempt() < limits.attempts()) {
        Duration pause = limits.backOff().multipliedBy(1L << job.attempt()).dividedBy(2);
        timer.after(pause).thenRun(() -> add(new Job(job.uri(), job.attempt() + 1)));
      } else {
        end(new Outcome.Failure(job.uri(), response == null ? "broken" : response.toString()));
      }
    }

    private void parseAll() {
      try {
        for (Outcome.Page text = nextText(); text != null; text = nextText()) {
          try {
            for (URI link : parser.links(text)) {
              find(link);
            }
            end(text);
          } catch (IllegalArgumentException garbage) {
            end(new Outcome.Failure(text.uri(), "garbage"));
          }
        }
      } catch (InterruptedException stopped) {
        // over
      }
    }

    private void end(Outcome outcome) {
      boolean last;
      synchronized (this) {
        if (over) {
          return;
        }
        outcomes.put(outcome.uri(), outcome);
        last = --open == 0;
      }
      if (last) {
        stop();
      }
    }

    void stop() {
      List<Outcome> list;
      synchronized (this) {
        over = true;
        notifyAll();
        list = new ArrayList<>(outcomes.values());
        threads.stream().filter(t -> t != Thread.currentThread()).forEach(Thread::interrupt);
      }
      result.complete(list);
    }
  }
}
