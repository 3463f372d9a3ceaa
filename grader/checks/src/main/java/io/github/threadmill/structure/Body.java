package io.github.threadmill.structure;

import io.github.threadmill.watch.PollingLoops;
import java.util.List;
import java.util.Set;

/**
 * What one method does, as far as blocking and sharing are concerned.
 *
 * @param held the locks that are held at each element of the code, whichever way led there
 * @param repeated the elements that stand in a loop
 */
record Body(
    MethodId id,
    String file,
    int line,
    boolean isStatic,
    List<Call> calls,
    List<Made> functions,
    List<Write> writes,
    Set<Origin> returned,
    Set<String> classesUsed,
    List<Integer> monitors,
    List<PollingLoops.Loop> loops,
    List<Access> accesses,
    List<Set<String>> held,
    Set<Integer> repeated) {

  /**
   * A field that is read or written.
   *
   * @param site which element of the code it is
   * @param receiver where the object comes from, empty for a static field
   */
  record Access(
      int site,
      Origin.Field field,
      boolean writes,
      boolean isStatic,
      Set<Origin> receiver,
      int line) {}

  /**
   * A call.
   *
   * @param site which element of the code it is
   * @param isVirtual whether the receiver's class decides which method is meant
   * @param arguments where each comes from, the receiver first
   */
  record Call(
      int site,
      MethodId target,
      boolean isVirtual,
      boolean isStatic,
      int line,
      List<Set<Origin>> arguments) {

    Set<Origin> receiver() {
      return isStatic ? Set.of() : arguments.getFirst();
    }
  }

  /**
   * A lambda or a method reference.
   *
   * @param target the method that the function runs
   * @param isVirtual whether the receiver's class decides which method is meant
   * @param isStatic whether there is no receiver
   * @param type the functional interface
   * @param captured where the values that it holds come from
   */
  record Made(
      int site,
      MethodId target,
      boolean isVirtual,
      boolean isStatic,
      String type,
      String method,
      int line,
      List<Set<Origin>> captured) {}

  /** Values that go into a field, or into an array or out of one. */
  record Write(Set<Origin> target, Set<Origin> values) {}
}
