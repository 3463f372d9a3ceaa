package threadmill.coroutine;

/** Everything under one monitor, with a field that says whose turn it is. */
public final class Coroutine<I, O> implements AutoCloseable {

  private enum Turn {
    NOBODY_YET,
    CALLER,
    BODY,
    OVER
  }

  private enum Command {
    GO_ON,
    RAISE,
    CLOSE
  }

  private final Object monitor = new Object();
  private final Body<I, O> body;
  private Turn turn = Turn.NOBODY_YET;
  private Command command = Command.GO_ON;
  private Object crossing;
  private Throwable failure;

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    return enter(Command.GO_ON, value);
  }

  public O raise(RuntimeException exception) {
    return enter(Command.RAISE, exception);
  }

  public boolean isDone() {
    synchronized (monitor) {
      return turn == Turn.OVER;
    }
  }

  @Override
  public void close() {
    synchronized (monitor) {
      if (turn != Turn.OVER) {
        enter(Command.CLOSE, null);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private O enter(Command what, Object with) {
    synchronized (monitor) {
      switch (turn) {
        case BODY -> throw new IllegalStateException("running");
        case OVER -> throw new IllegalStateException("over");
        case NOBODY_YET -> {
          if (what != Command.GO_ON) {
            turn = Turn.OVER;
            if (what == Command.RAISE) {
              throw (RuntimeException) with;
            }
            return null;
          }
          Thread.startVirtualThread(() -> run((I) with));
        }
        case CALLER -> {}
      }
      command = what;
      crossing = with;
      turn = Turn.BODY;
      monitor.notifyAll();
      awaitWhile(Turn.BODY);
      if (failure != null) {
        Throwable thrown = failure;
        failure = null;
        throw Coroutine.<RuntimeException>asItIs(thrown);
      }
      return (O) crossing;
    }
  }

  private void run(I first) {
    Object result = null;
    Throwable thrown = null;
    try {
      result = body.run(first, this::leave);
    } catch (Closed closed) {
      // that is how it ends
    } catch (Throwable any) {
      thrown = any;
    }
    synchronized (monitor) {
      crossing = result;
      failure = thrown;
      turn = Turn.OVER;
      monitor.notifyAll();
    }
  }

  @SuppressWarnings("unchecked")
  private I leave(O value) {
    synchronized (monitor) {
      if (command == Command.CLOSE) {
        throw new Closed();
      }
      crossing = value;
      turn = Turn.CALLER;
      monitor.notifyAll();
      awaitWhile(Turn.CALLER);
      return switch (command) {
        case GO_ON -> (I) crossing;
        case RAISE -> throw (RuntimeException) crossing;
        case CLOSE -> throw new Closed();
      };
    }
  }

  private void awaitWhile(Turn unwanted) {
    boolean interrupted = false;
    while (turn == unwanted) {
      try {
        monitor.wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
