package io.github.threadmill.structure.corpus;

import com.sun.net.httpserver.HttpServer;
import io.github.threadmill.structure.BlockingRule;
import io.github.threadmill.structure.Judgement;
import io.github.threadmill.structure.Reach;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Judges every shape, and prints recall and precision of the static, the run-time and the combined
 * judgement.
 */
public final class Corpus {

  private Corpus() {}

  public static void main(String[] arguments) {
    List<Result> results = judge();
    System.out.print(table(results));
    results.stream().filter(result -> !result.isRight()).forEach(System.out::println);
  }

  static List<Result> judge() {
    List<Sample> samples = Samples.all();
    Map<String, String> sources = new LinkedHashMap<>();
    samples.forEach(sample -> sources.put(sample.path() + ".java", sample.source()));
    ClassFiles classes = Compiled.sources(sources);
    List<Result> results = new ArrayList<>();
    try (ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpServer server = server(answering);
      try {
        int port = server.getAddress().getPort();
        URI uri = URI.create("http://localhost:" + port + "/");
        for (Sample sample : samples) {
          results.add(judge(sample, classes, client, uri));
        }
      } finally {
        server.stop(0);
      }
    }
    return results;
  }

  private static Result judge(Sample sample, ClassFiles classes, HttpClient client, URI uri) {
    List<Reach> reached =
        BlockingRule.forEntryPoints(sample.path(), List.of("run"))
            .allowing(sample.policy())
            .check(classes);
    try (Bench bench = new Bench(client, uri)) {
      List<BlockingCall> seen = bench.run(sample, classes);
      return new Result(sample, reached, seen, Judgement.of(reached, seen, sample.policy()));
    }
  }

  private static HttpServer server(ExecutorService answering) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(answering);
      server.createContext(
          "/",
          exchange -> {
            byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("no server for the shapes", e);
    }
  }

  /** A line for each judgement. */
  static String table(List<Result> results) {
    long blocking = results.stream().filter(result -> result.sample().blocks()).count();
    return "%d shapes that block, %d that do not%n".formatted(blocking, results.size() - blocking)
        + row("static", results, Result::flaggedStatically)
        + row("run time", results, Result::flaggedAtRunTime)
        + row("combined", results, Result::flagged);
  }

  private static String row(String name, List<Result> results, Predicate<Result> flagged) {
    long found = count(results, true, flagged);
    long wrong = count(results, false, flagged);
    long blocking = count(results, true, result -> true);
    return "%-9s recall %5.1f %%  precision %5.1f %%  (%d missed, %d false alarms)%n"
        .formatted(
            name,
            100.0 * found / blocking,
            100.0 * found / Math.max(1, found + wrong),
            blocking - found,
            wrong);
  }

  private static long count(List<Result> results, boolean blocks, Predicate<Result> flagged) {
    return results.stream()
        .filter(result -> result.sample().blocks() == blocks)
        .filter(flagged)
        .count();
  }
}
