package io.github.threadmill.cli;

import io.github.threadmill.kit.Kit;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;

/** Makes the commands, each with what it needs. */
final class Commands implements CommandLine.IFactory {

  private final Kit kit;
  private final Console console;

  Commands(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (Arrays.equals(
          constructor.getParameterTypes(), new Class<?>[] {Kit.class, Console.class})) {
        return type.cast(constructor.newInstance(kit, console));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
