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
import java.lang.constant.DirectMethodHandleDesc;
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
  private final NewObjects objects = new NewObjects();
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
              || Asking.asks(Target.of(call), types)
              || Makers.makes(call, types)
              || (NewObjects.isConstructor(call)
                  && MemoryStreams.mayBeAround(Target.of(call), types));
      case InvokeDynamicInstruction made ->
          MethodReferences.target(made)
              .filter(
                  it ->
                      rule(it, catalogue, types).isPresent() || makes(it, types) || asks(it, types))
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
    objects.next(element);
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        builder.with(element);
      }
      case InvokeInstruction call -> invoke(builder, call);
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

  private void invoke(CodeBuilder builder, InvokeInstruction call) {
    boolean constructor = NewObjects.isConstructor(call);
    boolean leavesResult = !constructor || objects.leaves(call);
    if (constructor && leavesResult && MemoryStreams.mayBeAround(Target.of(call), types)) {
      newStream(builder, call);
    } else {
      call(builder, call);
      if (leavesResult && Makers.makes(call, types)) {
        made(builder, call);
      }
    }
  }

  /** The bridge makes an object of its own; what was begun in its place is dropped. */
  private void newStream(CodeBuilder builder, InvokeInstruction call) {
    rule(call, catalogue, types)
        .ifPresent(rule -> Bridge.announce(builder, bridges.self(), site(call, rule)));
    bridges.add(Target.of(call), 0, Bridge.Tells.STREAM).invoke(builder);
    builder.dup_x2().pop().pop2();
  }

  private int site(InvokeInstruction call, BlockingMethod rule) {
    String api = MethodReferences.api(call.owner().asInternalName(), name(call));
    return bridges.site(rule, api, line, method);
  }

  private void call(CodeBuilder builder, InvokeInstruction call) {
    Optional<BlockingMethod> rule = rule(call, catalogue, types);
    if (rule.isEmpty()) {
      unwatched(builder, call);
      return;
    }
    int site = site(call, rule.get());
    boolean needsNoReceiver =
        call.opcode() == Opcode.INVOKESPECIAL || rule.get().severity() == Severity.ESCAPE;
    if (needsNoReceiver) {
      Bridge.announce(builder, bridges.self(), site);
      builder.with(call);
      return;
    }
    bridges.add(Target.of(call), site, tells(rule.get())).invoke(builder);
  }

  private void unwatched(CodeBuilder builder, InvokeInstruction call) {
    if (Asking.asks(Target.of(call), types)) {
      int site = site(call, Site.SPINNING);
      bridges.add(Target.of(call), site, Bridge.Tells.ASKING).invoke(builder);
      return;
    }
    pause(call, catalogue, types).ifPresent(pause -> pausing(builder, call, pause));
    builder.with(call);
  }

  private void pausing(CodeBuilder builder, InvokeInstruction call, BlockingMethod pause) {
    builder.ldc(bridges.self()).loadConstant(site(call, pause));
    builder.invokestatic(Bridge.HOOKS, "pausing", SpinSites.SPINNING);
  }

  private void made(CodeBuilder builder, InvokeInstruction call) {
    Makers.announce(builder, bridges.self(), site(call, Makers.MAKES));
  }

  private static Bridge.Tells tells(BlockingMethod rule) {
    return new Site(rule, "", "", 0, "", "").mayReturnAtOnce()
        ? Bridge.Tells.CALL_THAT_MAY_BE_LEFT_OUT
        : Bridge.Tells.CALL;
  }

  private void reference(CodeBuilder builder, InvokeDynamicInstruction made) {
    Optional<DirectMethodHandleDesc> named = MethodReferences.target(made);
    Optional<BlockingMethod> rule = named.flatMap(it -> rule(it, catalogue, types));
    boolean makes = named.filter(it -> makes(it, types)).isPresent();
    boolean asks = named.filter(it -> asks(it, types)).isPresent();
    if (rule.isEmpty() && !makes && !asks) {
      builder.with(made);
      return;
    }
    Target target = MethodReferences.asTarget(named.orElseThrow());
    String owner = MethodReferences.owner(named.orElseThrow());
    int site =
        bridges.site(
            rule.orElse(makes ? Makers.MAKES : Site.SPINNING),
            MethodReferences.api(owner, target.name()),
            line,
            method);
    Bridge.Tells otherwise = makes ? Bridge.Tells.MADE : Bridge.Tells.ASKING;
    bridges.add(target, site, rule.map(CallSites::tells).orElse(otherwise)).refer(builder, made);
  }

  private static boolean makes(DirectMethodHandleDesc named, TypeHierarchy types) {
    return Makers.makes(MethodReferences.asTarget(named), types);
  }

  private static boolean asks(DirectMethodHandleDesc named, TypeHierarchy types) {
    return Asking.asks(MethodReferences.asTarget(named), types);
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
