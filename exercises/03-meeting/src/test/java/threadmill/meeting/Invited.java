package threadmill.meeting;

/**
 * What a guest of the checks will do.
 *
 * @param minutes until the guest is there, or is known not to come; 0 is there already
 * @param reason why the guest does not come; null for one who comes
 * @param atOnce whether the absence is known as soon as the guest is asked, so that {@code
 *     arriveAsync} throws
 */
record Invited(String name, int minutes, String reason, boolean atOnce) {

  static Invited coming(String name, int minutes) {
    return new Invited(name, minutes, null, false);
  }

  Invited later(int more) {
    return new Invited(name, minutes + more, reason, atOnce);
  }

  Invited absent(String why) {
    return new Invited(name, minutes, why, false);
  }

  Invited absentAtOnce(String why) {
    return new Invited(name, 0, why, true);
  }
}
