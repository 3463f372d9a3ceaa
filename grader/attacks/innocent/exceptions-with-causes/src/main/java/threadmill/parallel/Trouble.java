package threadmill.parallel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Trouble(String message, Throwable cause) {
    super(message, cause, false, true);
  }

  static Throwable first(Throwable thrown) {
    Throwable first = thrown;
    while ((first instanceof CompletionException || first instanceof ExecutionException)
        && first.getCause() != null) {
      first = first.getCause();
    }
    first.printStackTrace();
    return new Trouble(first.toString(), new UncheckedIOException(new IOException(first)));
  }
}
