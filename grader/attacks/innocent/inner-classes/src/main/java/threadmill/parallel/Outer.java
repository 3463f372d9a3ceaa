package threadmill.parallel;

final class Outer {

  private int number;

  class Inner {
    int twice() {
      return Outer.this.number * 2;
    }

    class Deeper extends Inner {
      @Override
      int twice() {
        return super.twice() + number;
      }
    }
  }

  interface Maker {
    Outer make();

    default Maker again() {
      return () -> make();
    }

    private static int none() {
      return 0;
    }
  }

  int go() {
    class Local extends Inner {
      final int kept = number + Maker.none();
    }
    record Row(int a) {}
    enum Kind {
      A
    }
    Comparable<Row> compares =
        new Comparable<>() {
          @Override
          public int compareTo(Row row) {
            return row.a() + new Local().kept + Kind.A.ordinal();
          }
        };
    return compares.compareTo(new Row(3)) + new Inner().new Deeper().twice();
  }
}
