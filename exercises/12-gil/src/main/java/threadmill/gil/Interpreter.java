package threadmill.gil;

/**
 * Runs the instructions of a program with one variable, {@code x}. Given; the checks bring their
 * own.
 *
 * <p>Each call is one instruction of the thread that calls, which holds the interpreter lock: no
 * other thread runs meanwhile. When the instruction is done the interpreter calls {@link
 * InterpreterLock#tick}, so that other threads may have run before the call returns.
 */
public interface Interpreter {

  /** Reads {@code x}. */
  long load();

  /** Adds two numbers, neither of which is {@code x} any more. */
  long add(long left, long right);

  /** Writes {@code x}. */
  void store(long value);
}
