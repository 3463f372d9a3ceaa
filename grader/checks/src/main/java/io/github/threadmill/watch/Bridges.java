package io.github.threadmill.watch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The bridges of one class, collected while its methods are rewritten and written out at its end.
 */
final class Bridges {

  private final ClassDesc self;
  private final boolean inInterface;
  private final String file;
  private final String type;
  private final ToIntFunction<Site> register;
  private final List<Bridge> bridges = new ArrayList<>();

  Bridges(ClassModel model, String file, ToIntFunction<Site> register) {
    this.self = model.thisClass().asSymbol();
    this.type = model.thisClass().asInternalName();
    this.inInterface = model.flags().has(AccessFlag.INTERFACE);
    this.file = file;
    this.register = register;
  }

  ClassDesc self() {
    return self;
  }

  boolean inInterface() {
    return inInterface;
  }

  int site(BlockingMethod rule, String api, int line, String method) {
    return register.applyAsInt(
        new Site(rule, api, file, line, MethodReferences.enclosing(method), type));
  }

  /** A bridge to the target; call it in the target's place. */
  Bridge add(Target target, int site, Bridge.Tells tells) {
    Bridge bridge = new Bridge(self, nameFor(target), target, site, tells);
    bridges.add(bridge);
    return bridge;
  }

  private String nameFor(Target target) {
    String plain = target.isConstructor() ? "new" : target.name();
    return BridgeFrames.PREFIX + plain + "$" + bridges.size();
  }

  MethodHandleDesc handle(Bridge bridge) {
    DirectMethodHandleDesc.Kind kind =
        inInterface
            ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
            : DirectMethodHandleDesc.Kind.STATIC;
    MethodTypeDesc type = bridge.type();
    return MethodHandleDesc.ofMethod(kind, self, bridge.name(), type);
  }

  void emit(ClassBuilder builder) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    for (Bridge bridge : bridges) {
      builder.withMethodBody(bridge.name(), bridge.type(), flags, bridge::emit);
    }
  }
}
