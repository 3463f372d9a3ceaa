package threadmill.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

final class Filtered {

  private Filtered() {}

  static ObjectInputStream of(InputStream in) throws IOException {
    ObjectInputStream objects = new ObjectInputStream(in);
    objects.setObjectInputFilter(
        ObjectInputFilter.Config.createFilter("maxdepth=20;java.**;threadmill.**;!*"));
    return objects;
  }
}
