package threadmill.coroutine;

/** With what a body is entered again. */
sealed interface Entry<I> {

  record Value<I>(I value) implements Entry<I> {}

  record Raised<I>(RuntimeException exception) implements Entry<I> {}

  record Closing<I>() implements Entry<I> {}
}
