package threadmill.bound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A world and a meter on which nothing takes any time, and every nanosecond is known. */
final class Simulated implements World, Meter {

  private final Thread caller = Thread.currentThread();
  private long wall;
  private long cpu;
  private Step current;
  private IOException failure;
  private String given;
  private int elsewhere;
  private int changed;
  private int runs;
  private final List<String> answers = new ArrayList<>();

  /**
   * @param start what the clocks show in the beginning
   */
  Simulated(long start) {
    wall = start;
    cpu = start / 3;
  }

  @Override
  public long wallNanos() {
    return wall;
  }

  @Override
  public long cpuNanos() {
    return cpu;
  }

  /** A task that does these things one after the other, and then returns or throws. */
  <T> Task<T> task(List<Step> steps, T result, Throwable thrown) {
    return world -> {
      runs++;
      noteThread();
      for (Step step : steps) {
        run(world, step);
      }
      return switch (thrown) {
        case null -> result;
        case Error error -> throw error;
        case Exception exception -> throw exception;
        default -> throw new IllegalStateException(thrown);
      };
    };
  }

  private void run(World world, Step step) {
    current = step;
    String text = step.kind() + " " + answers.size() + " " + wall;
    try {
      String answer =
          switch (step.kind()) {
            case COMPUTE, QUEUE -> pass(text);
            case KEYBOARD -> world.ask(text);
            case DISK -> world.read(text);
            case NETWORK -> world.fetch(text);
          };
      changed += !step.fails() && text.equals(given) && (text + "!").equals(answer) ? 0 : 1;
    } catch (Exception atDevice) {
      changed += atDevice == failure ? 0 : 1;
    }
    answers.add(text);
  }

  private String pass(String text) {
    given = text;
    wall += current.wall();
    cpu += current.cpu();
    return text + "!";
  }

  private String call(Step.Kind device, String text) throws IOException {
    noteThread();
    if (current.kind() != device) {
      changed++;
    }
    String answer = pass(text);
    if (current.fails()) {
      failure = new IOException(text + " failed");
      throw failure;
    }
    return answer;
  }

  private void noteThread() {
    elsewhere += Thread.currentThread() == caller ? 0 : 1;
  }

  @Override
  public String ask(String question) throws IOException {
    return call(Step.Kind.KEYBOARD, question);
  }

  @Override
  public String read(String file) throws IOException {
    return call(Step.Kind.DISK, file);
  }

  @Override
  public String fetch(String address) throws IOException {
    return call(Step.Kind.NETWORK, address);
  }

  /** How often a device was called, or a task run, on another thread than the first. */
  int elsewhere() {
    return elsewhere;
  }

  /** How many calls of devices gave the task something else than what the device gave. */
  int changed() {
    return changed;
  }

  /** How often tasks were run. */
  int runs() {
    return runs;
  }
}
