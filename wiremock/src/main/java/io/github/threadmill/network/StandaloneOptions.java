package io.github.threadmill.network;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line of {@link Standalone} says.
 *
 * @param port 0 for any free one
 */
record StandaloneOptions(int port, Path mappings) {

  private static final StandaloneOptions USUAL =
      new StandaloneOptions(8080, Path.of("wiremock", "mappings"));

  static StandaloneOptions parse(List<String> arguments) throws StandaloneProblem {
    StandaloneOptions options = USUAL;
    Iterator<String> left = arguments.iterator();
    while (left.hasNext()) {
      String name = left.next();
      options =
          switch (name) {
            case "--port" -> new StandaloneOptions(port(value(name, left)), options.mappings);
            case "--mappings" -> new StandaloneOptions(options.port, Path.of(value(name, left)));
            default ->
                throw new StandaloneProblem(
                    "unknown argument " + name + ": give --port NUMBER or --mappings DIR");
          };
    }
    return options;
  }

  private static String value(String name, Iterator<String> left) throws StandaloneProblem {
    if (!left.hasNext()) {
      throw new StandaloneProblem(name + " needs a value: --port NUMBER, --mappings DIR");
    }
    return left.next();
  }

  private static int port(String value) throws StandaloneProblem {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw new StandaloneProblem("--port must be 0 to 65535, was " + value);
    }
    return Integer.parseInt(value);
  }
}
