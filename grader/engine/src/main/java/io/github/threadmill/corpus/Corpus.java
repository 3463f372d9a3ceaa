package io.github.threadmill.corpus;

import com.sun.net.httpserver.HttpServer;
import io.github.threadmill.structure.BlockingRule;
import io.github.threadmill.structure.Judgement;
import io.github.threadmill.structure.Reach;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Judges small classes that block, and others that only look like it, and counts how often the
 * bytecode, the watched run and both together were right. The shapes run in this process: they are
 * the kit's own or their author's, never a submission.
 */
public final class Corpus {

  private Corpus() {}

  /**
   * Judges all shapes of a corpus.
   *
   * @param folder holds {@code blocking} and {@code innocent}
   * @param compiler makes class files of sources, given by their paths; their class path is that of
   *     this class
   */
  public static List<Result> judge(
      Path folder, Function<Map<String, String>, ClassFiles> compiler) {
    List<Sample> samples = Samples.in(folder);
    Map<String, String> sources = new LinkedHashMap<>();
    samples.forEach(sample -> sources.put(sample.path() + ".java", sample.source()));
    ClassFiles classes = compiler.apply(sources);
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
        client.shutdownNow(); // a shape may have left an exchange behind
      }
    }
    return results;
  }

  private static Result judge(Sample sample, ClassFiles classes, HttpClient client, URI uri) {
    List<Reach> reached =
        BlockingRule.forEntryPoints(sample.path(), List.of("run"))
            .allowing(sample.policy())
            .check(classes);
    try (Bench bench = new Bench(client, uri, classes)) {
      List<BlockingCall> seen = bench.run(sample);
      return new Result(sample, reached, seen, Judgement.of(reached, seen, sample.policy()), null);
    } catch (IllegalStateException notRun) {
      Judgement judgement = Judgement.of(reached, List.of(), sample.policy());
      return new Result(sample, reached, List.of(), judgement, notRun.getMessage());
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
  public static String table(List<Result> results) {
    long blocking = results.stream().filter(Result::blocks).count();
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
    return results.stream().filter(result -> result.blocks() == blocks).filter(flagged).count();
  }
}
