package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** One thread knows everything; all others send it events. */
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
    Coordinator coordinator = new Coordinator(start);
    timer.after(deadline).thenRun(() -> coordinator.events.add(() -> coordinator.over = true));
    coordinator.result.whenComplete(
        (list, error) -> coordinator.events.add(() -> coordinator.over = true));
    Thread.ofPlatform().name("coordinator").start(coordinator);
    return coordinator.result;
  }

  private final class Coordinator implements Runnable {

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    private final Map<URI, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Deque<Request>> waiting = new HashMap<>();
    private final Map<String, Integer> flying = new HashMap<>();
    private final Set<CompletableFuture<?>> answers = new HashSet<>();
    private int open;
    private boolean over;

    private record Request(URI uri, int attempt) {}

    Coordinator(URI start) {
      events.add(() -> find(start));
    }

    @Override
    public void run() {
      ExecutorService parsers = Executors.newFixedThreadPool(limits.parsers());
      try {
        do {
          events.take().run();
          if (!over) {
            sendWhatMayBeSent(parsers);
          }
        } while (!over && open > 0);
      } catch (InterruptedException nobodyInterrupts) {
        Thread.currentThread().interrupt();
      } finally {
        answers.forEach(answer -> answer.cancel(true));
        parsers.shutdown();
        outcomes.replaceAll(
            (uri, outcome) ->
                outcome == null ? new Outcome.Failure(uri, "not there in time") : outcome);
        result.complete(new ArrayList<>(outcomes.values()));
      }
    }

    private void find(URI uri) {
      if (!outcomes.containsKey(uri)) {
        outcomes.put(uri, null);
        open++;
        queue(new Request(uri, 1));
      }
    }

    private void queue(Request request) {
      waiting.computeIfAbsent(request.uri().getAuthority(), h -> new ArrayDeque<>()).add(request);
    }

    private void sendWhatMayBeSent(ExecutorService parsers) {
      waiting.forEach(
          (host, requests) -> {
            while (!requests.isEmpty() && flying.getOrDefault(host, 0) < limits.perHost()) {
              flying.merge(host, 1, Integer::sum);
              send(host, requests.remove(), parsers);
            }
          });
    }

    private void send(String host, Request request, ExecutorService parsers) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(HttpRequest.newBuilder(request.uri()).build(), BodyHandlers.ofString());
      answers.add(answer);
      answer.whenComplete(
          (response, error) ->
              events.add(
                  () -> {
                    answers.remove(answer);
                    flying.merge(host, -1, Integer::sum);
                    if (error != null) {
                      failed(request, error.toString(), true);
                    } else if (response.statusCode() != 200) {
                      failed(
                          request, "status " + response.statusCode(), response.statusCode() > 499);
                    } else {
                      Outcome.Page page = new Outcome.Page(request.uri(), response.body());
                      parsers.execute(() -> parse(page));
                    }
                  }));
    }

    private void failed(Request request, String reason, boolean mayPass) {
      if (mayPass && request.attempt() < limits.attempts()) {
        Duration pause = limits.backOff();
        for (int i = 1; i < request.attempt(); i++) {
          pause = pause.plus(pause);
        }
        Request next = new Request(request.uri(), request.attempt() + 1);
        timer.after(pause).thenRun(() -> events.add(() -> queue(next)));
      } else {
        close(new Outcome.Failure(request.uri(), reason));
      }
    }

    private void parse(Outcome.Page page) {
      Runnable event;
      try {
        List<URI> links = parser.links(page);
        event =
            () -> {
              links.forEach(this::find);
              close(page);
            };
      } catch (IllegalArgumentException garbage) {
        event = () -> close(new Outcome.Failure(page.uri(), garbage.getMessage()));
      }
      events.add(event);
    }

    private void close(Outcome outcome) {
      outcomes.put(outcome.uri(), outcome);
      open--;
    }
  }
}
