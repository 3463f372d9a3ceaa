package threadmill.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws the guests of a check: other names and other minutes in every run. */
final class Invitations {

  private static final List<String> NAMES =
      List.of(
          "Ada",
          "Alan",
          "Barbara",
          "Donald",
          "Edsger",
          "Frances",
          "Grace",
          "Leslie",
          "Margaret",
          "Niklaus",
          "Radia",
          "Tony");

  private Invitations() {}

  /**
   * Guests with different minutes. The one who is written first takes longest, so that the order of
   * arrival is not the order written.
   */
  static List<Invited> draw(Random random, int count) {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    List<Integer> minutes = new ArrayList<>();
    while (minutes.size() < count) {
      int drawn = 2 + random.nextInt(57);
      if (!minutes.contains(drawn)) {
        minutes.add(drawn);
      }
    }
    Collections.swap(minutes, 0, minutes.indexOf(Collections.max(minutes)));
    List<Invited> invited = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      invited.add(Invited.coming(names.get(i), minutes.get(i)));
    }
    return invited;
  }
}
