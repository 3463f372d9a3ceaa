package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.WorkFloor;
import io.github.threadmill.work.Worker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * The blocking client that the student's code gets. Notes which thread asked for which page. Counts
 * the thread that makes it as the caller.
 */
final class NotedClient implements BlockingClient, AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final WorkFloor floor = WorkFloor.open();
  private final List<URI> pages;

  /**
   * @param pages those that are noted; others are fetched and not noted
   */
  NotedClient(List<URI> pages) {
    this.pages = List.copyOf(pages);
  }

  @Override
  public String get(URI page) throws IOException, InterruptedException {
    int number = pages.indexOf(page);
    Answer answer = number < 0 ? ask(page) : floor.work(number, () -> ask(page));
    return answer.text();
  }

  private Answer ask(URI page) {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).build();
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        return new Answer.Text(response.body());
      }
      return new Answer.Broken(new IOException("status " + response.statusCode()));
    } catch (IOException broken) {
      return new Answer.Broken(broken);
    } catch (InterruptedException interrupted) {
      return new Answer.Interrupted(interrupted);
    }
  }

  FloorLog log() {
    return floor.log();
  }

  /** Those of the threads that asked for pages that are still alive after a while. */
  List<Worker> awaitThreadsGone() {
    return floor.awaitThreadsGone();
  }

  /** Ends what is still in flight, so that a check of the student's code ends, too. */
  @Override
  public void close() {
    http.shutdownNow();
  }

  /** What came back: a floor's work throws nothing that is checked. */
  private sealed interface Answer {

    String text() throws IOException, InterruptedException;

    record Text(String text) implements Answer {}

    record Broken(IOException why) implements Answer {
      @Override
      public String text() throws IOException {
        throw why;
      }
    }

    record Interrupted(InterruptedException why) implements Answer {
      @Override
      public String text() throws InterruptedException {
        throw why;
      }
    }
  }
}
