package threadmill.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/** Reads what tasks are made of, and nothing else. */
final class CarefulInput extends ObjectInputStream {

  CarefulInput(InputStream in) throws IOException {
    super(in);
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass described)
      throws IOException, ClassNotFoundException {
    String name = described.getName();
    if (!name.startsWith("threadmill.") && !name.startsWith("java.") && !name.startsWith("[")) {
      throw new InvalidClassException(name, "is no part of a task");
    }
    return super.resolveClass(described);
  }
}
