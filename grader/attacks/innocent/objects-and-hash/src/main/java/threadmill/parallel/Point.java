package threadmill.parallel;

import java.util.Arrays;
import java.util.Objects;

final class Point {

  private final int across;
  private final double[] up;

  Point(int across, double... up) {
    this.across = across;
    this.up = up.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point point && across == point.across && Arrays.equals(up, point.up);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hash(across) + Arrays.hashCode(up) + System.identityHashCode(getClass());
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + across + ", " + Arrays.toString(up) + "]";
  }
}
