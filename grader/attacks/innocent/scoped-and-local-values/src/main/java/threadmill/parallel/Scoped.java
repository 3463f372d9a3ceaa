package threadmill.parallel;

final class Scoped {

  private static final ScopedValue<String> NAME = ScopedValue.newInstance();
  private static final ThreadLocal<StringBuilder> TEXT = ThreadLocal.withInitial(StringBuilder::new);
  private static final InheritableThreadLocal<Integer> DEPTH =
      new InheritableThreadLocal<>() {
        @Override
        protected Integer childValue(Integer parent) {
          return parent == null ? 0 : parent + 1;
        }
      };

  static String go() throws Exception {
    DEPTH.set(1);
    try {
      return ScopedValue.where(NAME, "x").call(() -> NAME.orElse("y") + TEXT.get().append(DEPTH.get()));
    } finally {
      TEXT.remove();
    }
  }
}
