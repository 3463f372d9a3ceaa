package threadmill.parallel;

final class Ѕystem {

  private Ѕystem() {}

  static String ｅxit(int code) {
    throw new IllegalStateException("" + code);
  }
}
