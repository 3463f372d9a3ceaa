package threadmill.meeting;

/** What became of one guest. Given. */
public sealed interface Outcome {

  /** Whose outcome this is. */
  String name();

  /** The guest has arrived. */
  record Present(String name) implements Outcome {}

  /**
   * The guest does not come.
   *
   * @param reason the message of the guest's own exception, as the guest gave it
   */
  record Absent(String name, String reason) implements Outcome {}
}
