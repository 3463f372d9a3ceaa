// innocent: a generic zip of three futures of different types, joined behind allOf of all three
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ZipOfThree implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return zip(
        service.call("a"),
        service.call("b").thenApply(String::length),
        service.call("c").thenApply(page -> page.charAt(0)),
        Summary::new);
  }

  record Summary(String text, int length, char first) {}

  @FunctionalInterface
  interface TriFunction<A, B, C, R> {
    R apply(A a, B b, C c);
  }

  private static <A, B, C, R> CompletableFuture<R> zip(
      CompletableFuture<A> a,
      CompletableFuture<B> b,
      CompletableFuture<C> c,
      TriFunction<? super A, ? super B, ? super C, ? extends R> zipper) {
    return CompletableFuture.allOf(a, b, c)
        .thenApply(nothing -> zipper.apply(a.join(), b.join(), c.join()));
  }
}
