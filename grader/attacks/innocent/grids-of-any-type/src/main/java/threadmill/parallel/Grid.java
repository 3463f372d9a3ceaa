package threadmill.parallel;

import java.lang.reflect.Array;
import java.util.function.IntFunction;

class Grid<T> {

  private final T[][] cells;

  @SuppressWarnings("unchecked") // the array is made of that type
  Grid(Class<T> type, int rows, int columns) {
    cells = (T[][]) Array.newInstance(type, rows, columns);
  }

  void fill(IntFunction<T> maker) {
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        cells[row][column] = maker.apply(row * cells[row].length + column);
      }
    }
  }

  T at(int row, int column) {
    return cells[row][column];
  }
}
