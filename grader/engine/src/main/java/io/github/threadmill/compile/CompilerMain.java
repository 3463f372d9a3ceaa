package io.github.threadmill.compile;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The warm compiler: takes jobs on its standard input until the grader hangs up. It runs nothing of
 * what it compiles.
 */
public final class CompilerMain {

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          CompileJob.class.getName(), CompileJob.class,
          CompileResult.class.getName(), CompileResult.class,
          CompileError.class.getName(), CompileError.class);

  private CompilerMain() {}

  /**
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    FrameChannel channel = new FrameChannel(System.in, System.out);
    // A word printed by chance would be taken for a frame.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Javac javac = new Javac();
    try {
      while (true) {
        CompileJob job = (CompileJob) decode(channel.receive());
        channel.send(encode(javac.compile(job)));
      }
    } catch (java.io.EOFException hungUp) {
      // the grader is done
    }
  }

  static byte[] encode(Record message) {
    return PlainWriter.write(message, type -> true);
  }

  static Object decode(byte[] frame) {
    return java.util.Objects.requireNonNull(PlainReader.read(frame, TYPES::get));
  }
}
