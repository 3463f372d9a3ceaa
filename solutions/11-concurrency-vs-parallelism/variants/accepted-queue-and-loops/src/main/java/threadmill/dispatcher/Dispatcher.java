package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Answers go into a queue, and the workers take from it what is there. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {

    Work<R> work = new Work<>(pages.size(), parse);
    List<Thread> crew = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Thread worker = threads.newThread(work::parseAll);
      worker.start();
      crew.add(worker);
    }
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      fetch(pages.get(i)).thenAccept(outcome -> work.arrived(page, outcome));
    }
    return work.results(crew);
  }

  private CompletableFuture<Outcome> fetch(URI page) {
    return client
        .sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
        .handle((response, error) -> outcome(page, response, error));
  }

  private static Outcome outcome(URI page, HttpResponse<String> response, Throwable error) {
    if (error != null) {
      return new Outcome.Failure(page, error.toString());
    }
    return response.statusCode() == 200
        ? new Outcome.Page(page, response.body())
        : new Outcome.Failure(page, "status " + response.statusCode());
  }
}

/** An answer that waits for a worker. */
record Answer(int page, Outcome outcome) {}

/** Answers, and what was made of them. */
final class Work<R> {

  private static final Answer NO_MORE = new Answer(-1, null);

  private final Function<Outcome, R> parse;
  private final int pages;
  private final R[] results;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final AtomicInteger taken = new AtomicInteger();
  private volatile RuntimeException failure;

  @SuppressWarnings("unchecked")
  Work(int pages, Function<Outcome, R> parse) {
    this.pages = pages;
    this.parse = parse;
    this.results = (R[]) new Object[pages];
    if (pages == 0) {
      answers.add(NO_MORE);
    }
  }

  void arrived(int page, Outcome outcome) {
    answers.add(new Answer(page, outcome));
  }

  void parseAll() {
    try {
      while (true) {
        Answer answer = answers.take();
        if (answer == NO_MORE) {
          answers.add(NO_MORE);
          return;
        }
        parse(answer);
        if (taken.incrementAndGet() == pages) {
          answers.add(NO_MORE);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void parse(Answer answer) {
    try {
      results[answer.page()] = parse.apply(answer.outcome());
    } catch (RuntimeException thrown) {
      failure = thrown;
    }
  }

  List<R> results(List<Thread> crew) {
    for (Thread worker : crew) {
      try {
        worker.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return Arrays.asList(results);
  }
}
