package threadmill.setup;

import java.io.IOException;
import java.util.List;

/**
 * What install said to a line that it cannot do anything with.
 *
 * @param refused whether it threw an IllegalArgumentException
 * @param thrown what it threw instead, empty if it returned
 * @param message of the exception
 */
record Refusal(boolean refused, String thrown, String message) {

  /** Part of an observation. */
  static Refusal of(Library there, String line) throws IOException {
    try (Repository repository = Repository.of(List.of(there))) {
      Environment.install(List.of(there.line(), line), repository.root());
      return new Refusal(false, "", "");
    } catch (IllegalArgumentException refusal) {
      return new Refusal(true, "", String.valueOf(refusal.getMessage()));
    } catch (UnsupportedOperationException marker) {
      throw marker;
    } catch (RuntimeException other) {
      return new Refusal(false, other.getClass().getSimpleName(), "");
    }
  }
}
