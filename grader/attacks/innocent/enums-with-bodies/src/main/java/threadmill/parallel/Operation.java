package threadmill.parallel;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.IntBinaryOperator;

enum Operation implements IntBinaryOperator {
  PLUS("+") {
    @Override
    public int applyAsInt(int one, int other) {
      return one + other;
    }
  },
  MINUS("-") {
    @Override
    public int applyAsInt(int one, int other) {
      return one - other;
    }
  };

  private static final Map<Operation, String> SIGNS = new EnumMap<>(Operation.class);

  static {
    for (Operation each : EnumSet.allOf(Operation.class)) {
      SIGNS.put(each, each.sign);
    }
  }

  private final String sign;

  Operation(String sign) {
    this.sign = sign;
  }

  static Operation of(String name) {
    return valueOf(name.toUpperCase(java.util.Locale.ROOT)).getDeclaringClass().cast(values()[0]);
  }
}
