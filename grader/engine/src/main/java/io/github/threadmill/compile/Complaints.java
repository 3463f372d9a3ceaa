package io.github.threadmill.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/**
 * The first errors of a compilation, each shortened. One more ends the compilation: to find fifty
 * thousand takes the compiler longer than to compile all that anybody hands in.
 */
final class Complaints implements DiagnosticListener<JavaFileObject> {

  private static final int MOST = 20;

  /** A type that was inferred may take megabytes to write down. */
  private static final int LONGEST = 1_000;

  private final List<CompileError> errors = new ArrayList<>();

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
      return;
    }
    if (errors.size() == MOST) {
      throw new EnoughException();
    }
    String file = diagnostic.getSource() instanceof Source source ? source.path() : "";
    int line = (int) Math.max(0, diagnostic.getLineNumber());
    errors.add(new CompileError(file, line, shortened(diagnostic.getMessage(Locale.ENGLISH))));
  }

  /** A reason to end it that the compiler does not know of: the one to be told first. */
  void add(RefusedSourceException refused) {
    errors.addFirst(CompileError.ofAll(shortened(String.valueOf(refused.getMessage()))));
  }

  /** In the order in which they were found. */
  List<CompileError> errors() {
    return List.copyOf(errors);
  }

  private static String shortened(String message) {
    if (message.length() <= LONGEST) {
      return message;
    }
    boolean splitsCharacter = Character.isHighSurrogate(message.charAt(LONGEST - 1));
    return message.substring(0, splitsCharacter ? LONGEST - 1 : LONGEST) + "…";
  }

  /** Nobody reads more errors than there are by now. */
  static final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
