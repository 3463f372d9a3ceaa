package io.github.threadmill.watch;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of one class, for looking into those that a loop of the same class calls. */
final class Helpers {

  /** How often they are looked into for one method; nobody's loop asks by a thousand calls. */
  private static final int MOST_LOOKS = 1_000;

  private final @Nullable ClassModel type;
  private final Map<String, Optional<CodeModel>> known = new HashMap<>();
  private int looks;

  /** The methods of the class that some code is in. */
  Helpers(CodeModel code) {
    this.type = code.parent().flatMap(MethodModel::parent).orElse(null);
  }

  /** The code that a call is sure to reach, if it is in the same class. */
  @Nullable CodeModel behind(InvokeInstruction call) {
    return find(
        call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue());
  }

  /** The code that a lambda or method reference runs, if it is in the same class. */
  @Nullable CodeModel behind(DirectMethodHandleDesc named) {
    return find(MethodReferences.owner(named), named.methodName(), named.lookupDescriptor());
  }

  private @Nullable CodeModel find(String owner, String name, String descriptor) {
    if (type == null || !type.thisClass().asInternalName().equals(owner)) {
      return null;
    }
    boolean enough = ++looks > MOST_LOOKS;
    return enough
        ? null
        : known
            .computeIfAbsent(name + descriptor, key -> find(type, name, descriptor))
            .orElse(null);
  }

  private static Optional<CodeModel> find(ClassModel type, String name, String descriptor) {
    return type.methods().stream()
        .filter(method -> method.methodName().equalsString(name))
        .filter(method -> method.methodType().equalsString(descriptor))
        .findFirst()
        .flatMap(MethodModel::code);
  }
}
