package threadmill.coroutine;

/** How a body was left. */
sealed interface Exit<O> {

  /** The value that comes out, or what was thrown. */
  O get();

  record Yielded<O>(O get) implements Exit<O> {}

  record Returned<O>(O get) implements Exit<O> {}

  record Threw<O>(Throwable thrown) implements Exit<O> {

    @Override
    public O get() {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
