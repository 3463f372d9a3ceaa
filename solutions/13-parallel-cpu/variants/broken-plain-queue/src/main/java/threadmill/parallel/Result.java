package threadmill.parallel;

/** What became of an item. */
sealed interface Result<R> {

  /** The value, or the task's own exception once more. */
  R get();

  /** It was computed. */
  record Value<R>(R get) implements Result<R> {}

  /** It failed, with a {@code RuntimeException} or an {@code Error}. */
  record Failure<R>(Throwable thrown) implements Result<R> {

    @Override
    public R get() {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
