package io.github.threadmill.costs;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.kit.Jvm;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A JVM that fetches pages with one reference. One thread talks to it. */
final class FetcherProcess implements AutoCloseable {

  /** The JDK sizes its own pools by this: the same on every machine. */
  private static final int PROCESSORS = 4;

  private final String name;
  private final Process process;
  private final FrameChannel channel;

  private FetcherProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    this.channel = new FrameChannel(process.getInputStream(), process.getOutputStream());
  }

  /**
   * Starts it.
   *
   * @param name of the exercise, for messages
   * @param classes of the reference
   */
  static FetcherProcess start(String name, Jvm jvm, Path classes, int pages) throws IOException {
    return new FetcherProcess(
        name,
        new ProcessBuilder(
                jvm.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=" + PROCESSORS,
                "-XX:NativeMemoryTracking=summary",
                "-XX:-UsePerfData",
                "-Xmx512m",
                "-cp",
                jvm.classPath() + File.pathSeparator + classes,
                FetcherMain.class.getName(),
                Integer.toString(pages))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  Message.Ready ready() throws IOException {
    return receive(Message.Ready.class);
  }

  /** Returns at once; the end of it is {@link #fetched}. */
  void fetch(List<URI> pages) throws IOException {
    channel.send(Message.encode(new Message.Fetch(pages)));
  }

  Message.Fetched fetched() throws IOException {
    return receive(Message.Fetched.class);
  }

  Message.Weight weigh() throws IOException {
    channel.send(Message.encode(new Message.Weigh()));
    return receive(Message.Weight.class);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private <M extends Message> M receive(Class<M> type) throws IOException {
    try {
      return type.cast(Message.decode(channel.receive()));
    } catch (ClassCastException tooEarly) {
      throw new IOException(name + ": its requests ended while all pages were held", tooEarly);
    } catch (IOException gone) {
      throw new IOException(name + ": the process that fetches has ended", gone);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
