package io.github.threadmill.watch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
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

  int site(BlockingMethod rule, String api, int line, String method) {
    return register.applyAsInt(
        new Site(rule, api, file, line, MethodReferences.enclosing(method), type));
  }

  /** A bridge to the target; call it in the target's place. */
  StandIn add(Target target, int site, Bridge.Tells tells) {
    StandIn standIn = new StandIn(self, inInterface, nameFor(target), target);
    bridges.add(new Bridge(standIn, site, tells));
    return standIn;
  }

  private String nameFor(Target target) {
    String plain = target.isConstructor() ? "new" : target.name();
    return BridgeFrames.PREFIX + plain + "$" + bridges.size();
  }

  void emit(ClassBuilder builder) {
    bridges.forEach(bridge -> bridge.emit(builder));
  }
}
