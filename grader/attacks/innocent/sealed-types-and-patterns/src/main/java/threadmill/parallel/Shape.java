package threadmill.parallel;

sealed interface Shape {

  record Circle(double radius) implements Shape {}

  record Box(double width, double height) implements Shape {}

  record Two(Shape one, Shape other) implements Shape {}

  enum None implements Shape {
    NOTHING,
    LESS
  }

  static double area(Shape shape) {
    return switch (shape) {
      case Circle(double radius) when radius < 0 -> throw new IllegalArgumentException("" + radius);
      case Circle(var radius) -> Math.PI * radius * radius;
      case Box box -> box.width() * box.height();
      case Two(Circle _, Box(double width, _)) -> width;
      case Two(Shape one, Shape other) -> area(one) + area(other);
      case None.NOTHING -> 0;
      case None none -> none.ordinal();
    };
  }

  static String kind(Object any) {
    if (any instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    return switch (any) {
      case null -> "null";
      case Integer number when number > 9 -> "large";
      case Integer number -> "small" + number;
      case int[] numbers -> "array" + numbers.length;
      case Shape shape -> "shape";
      default -> any.getClass().getSimpleName();
    };
  }
}
