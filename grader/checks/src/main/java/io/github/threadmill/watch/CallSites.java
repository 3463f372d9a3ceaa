package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/** Rewrites the code of one method: calls, method references, monitors and polling loops. */
final class CallSites implements CodeTransform {

  private final String method;
  private final Bridges bridges;
  private final BlockingCatalogue catalogue;
  private final TypeHierarchy types;
  private final MonitorSites monitors;
  private final SpinSites spins;
  private final Makers makers = new Makers();
  private int line;
  private int ordinal = -1;

  CallSites(
      MethodModel method,
      CodeModel code,
      Bridges bridges,
      BlockingCatalogue catalogue,
      TypeHierarchy types) {
    this.method = method.methodName().stringValue();
    this.bridges = bridges;
    this.catalogue = catalogue;
    this.types = types;
    this.monitors = new MonitorSites(method, code, bridges);
    this.spins = new SpinSites(PollingLoops.in(code), this.method, bridges);
  }

  static boolean isWatched(CodeElement element, BlockingCatalogue catalogue, TypeHierarchy types) {
    return switch (element) {
      case InvokeInstruction call ->
          rule(call, catalogue, types).isPresent()
              || pause(call, catalogue, types).isPresent()
              || Makers.isMaker(call, types);
      case InvokeDynamicInstruction made ->
          MethodReferences.target(made)
              .filter(it -> rule(it, catalogue, types).isPresent() || makes(it, types))
              .isPresent();
      case MonitorInstruction ignored -> true;
      default -> false;
    };
  }

  @Override
  public void atStart(CodeBuilder builder) {
    spins.atStart(builder);
    monitors.atStart(builder);
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    ordinal++;
    if (element instanceof Instruction) {
      monitors.next();
    }
    makers.next(element);
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        builder.with(element);
      }
      case InvokeInstruction call -> {
        call(builder, call);
        made(builder, call);
      }
      case InvokeDynamicInstruction made -> reference(builder, made);
      case MonitorInstruction monitor -> monitors.monitor(builder, monitor, line);
      case ReturnInstruction end -> monitors.returning(builder, end);
      case BranchInstruction jump -> spins.jump(builder, jump, ordinal);
      default -> builder.with(element);
    }
  }

  @Override
  public void atEnd(CodeBuilder builder) {
    spins.atEnd(builder);
    monitors.atEnd(builder);
  }

  private void call(CodeBuilder builder, InvokeInstruction call) {
    Optional<BlockingMethod> rule = rule(call, catalogue, types);
    if (rule.isEmpty()) {
      pause(call, catalogue, types).ifPresent(pause -> pausing(builder, call, pause));
      builder.with(call);
      return;
    }
    int site =
        bridges.site(
            rule.get(),
            MethodReferences.api(call.owner().asInternalName(), name(call)),
            line,
            method);
    boolean needsNoReceiver =
        call.opcode() == Opcode.INVOKESPECIAL || rule.get().severity() == Severity.ESCAPE;
    if (needsNoReceiver) {
      Bridge.announce(builder, bridges.self(), site);
      builder.with(call);
      return;
    }
    Target target =
        new Target(
            call.opcode(),
            call.owner().asSymbol(),
            name(call),
            call.typeSymbol(),
            call.isInterface());
    bridge(builder, target, rule.get(), site);
  }

  private void pausing(CodeBuilder builder, InvokeInstruction call, BlockingMethod pause) {
    String api = MethodReferences.api(call.owner().asInternalName(), name(call));
    builder.ldc(bridges.self()).loadConstant(bridges.site(pause, api, line, method));
    builder.invokestatic(Bridge.HOOKS, "pausing", SpinSites.SPINNING);
  }

  private void made(CodeBuilder builder, InvokeInstruction call) {
    if (makers.announces(call, types)) {
      String api = MethodReferences.api(call.owner().asInternalName(), name(call));
      Makers.announce(builder, bridges.self(), bridges.site(Makers.MAKES, api, line, method));
    }
  }

  private void bridge(CodeBuilder builder, Target target, BlockingMethod rule, int site) {
    Bridge bridge = bridges.add(target, site, mayReturnAtOnce(rule));
    builder.invokestatic(bridges.self(), bridge.name(), bridge.type(), bridges.inInterface());
  }

  private static boolean mayReturnAtOnce(BlockingMethod rule) {
    return new Site(rule, "", "", 0, "", "").mayReturnAtOnce();
  }

  private void reference(CodeBuilder builder, InvokeDynamicInstruction made) {
    Optional<DirectMethodHandleDesc> named = MethodReferences.target(made);
    Optional<BlockingMethod> rule = named.flatMap(it -> rule(it, catalogue, types));
    boolean makes = named.filter(it -> makes(it, types)).isPresent();
    if (rule.isEmpty() && !makes) {
      builder.with(made);
      return;
    }
    Target target = MethodReferences.asTarget(named.orElseThrow());
    String owner = MethodReferences.owner(named.orElseThrow());
    int site =
        bridges.site(
            rule.orElse(Makers.MAKES), MethodReferences.api(owner, target.name()), line, method);
    Bridge bridge =
        rule.isPresent()
            ? bridges.add(target, site, mayReturnAtOnce(rule.get()))
            : bridges.addMaker(target, site);
    ConstantDesc[] arguments = made.bootstrapArgs().toArray(ConstantDesc[]::new);
    arguments[1] = bridges.handle(bridge);
    builder.invokedynamic(
        DynamicCallSiteDesc.of(
            made.bootstrapMethod(), made.name().stringValue(), made.typeSymbol(), arguments));
  }

  private static boolean makes(DirectMethodHandleDesc named, TypeHierarchy types) {
    return Makers.makes(MethodReferences.asTarget(named), types);
  }

  private static String name(InvokeInstruction call) {
    return call.name().stringValue();
  }

  private static Optional<BlockingMethod> rule(
      InvokeInstruction call, BlockingCatalogue catalogue, TypeHierarchy types) {
    return watched(known(call, catalogue, types));
  }

  private static Optional<BlockingMethod> pause(
      InvokeInstruction call, BlockingCatalogue catalogue, TypeHierarchy types) {
    return known(call, catalogue, types).filter(it -> it.severity() == Severity.BUSY);
  }

  private static Optional<BlockingMethod> known(
      InvokeInstruction call, BlockingCatalogue catalogue, TypeHierarchy types) {
    return catalogue.find(
        call.owner().asInternalName(), name(call), call.type().stringValue(), types);
  }

  private static Optional<BlockingMethod> rule(
      DirectMethodHandleDesc named, BlockingCatalogue catalogue, TypeHierarchy types) {
    MethodTypeDesc type = MethodReferences.asTarget(named).type();
    return watched(
        catalogue.find(
            MethodReferences.owner(named), named.methodName(), type.descriptorString(), types));
  }

  /** Yielding once is no wait; loops of it are found by their shape, or counted. */
  private static Optional<BlockingMethod> watched(Optional<BlockingMethod> rule) {
    return rule.filter(it -> it.severity() != Severity.BUSY);
  }
}
