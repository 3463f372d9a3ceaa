package io.github.threadmill.gate;

import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_MethodType;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What javac never writes: the gate does not rely on where class files come from. */
class ForeignBytesTest {

  private static final ClassDesc OWN = ClassDesc.of("threadmill.sample.Made");
  private static final ClassDesc CALL_SITE = ClassDesc.of("java.lang.invoke.CallSite");
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
  private static final MethodHandleDesc EXIT =
      MethodHandleDesc.ofMethod(
          Kind.STATIC,
          ClassDesc.of("java.lang.System"),
          "exit",
          MethodTypeDesc.of(CD_void, ConstantDescs.CD_int));

  private static final MethodHandleDesc HARMLESS =
      MethodHandleDesc.ofMethod(
          Kind.STATIC,
          ClassDesc.of("java.lang.System"),
          "nanoTime",
          MethodTypeDesc.of(ConstantDescs.CD_long));

  @Test
  void a_method_handle_out_of_the_pool() {
    assertThat(said(code -> code.loadConstant(HARMLESS).pop()))
        .containsExactly("uses a method handle");
    assertThat(said(code -> code.loadConstant(EXIT).pop())).containsExactly("calls System.exit");
  }

  @Test
  void a_bootstrap_method_of_the_submissions_own() {
    MethodTypeDesc type =
        MethodTypeDesc.of(CALL_SITE, CD_MethodHandles_Lookup, CD_String, CD_MethodType);
    assertThat(
            said(
                code ->
                    code.invokedynamic(
                        DynamicCallSiteDesc.of(
                            MethodHandleDesc.ofMethod(Kind.STATIC, OWN, "link", type),
                            "run",
                            NOTHING))))
        .containsExactly("uses Made.link");
  }

  @Test
  void a_closed_method_among_the_arguments_of_an_open_bootstrap_method() {
    assertThat(said(code -> code.loadConstant(invoking(EXIT)).pop()))
        .containsExactly("calls System.exit");
    assertThat(said(code -> code.loadConstant(invoking(invoking(EXIT))).pop()))
        .containsExactly("calls System.exit");
  }

  @Test
  void a_bootstrap_method_of_the_jdks_that_javac_does_not_use() {
    assertThat(
            said(
                code ->
                    code.loadConstant(
                            DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_GET_STATIC_FINAL,
                                "in",
                                ClassDesc.of("java.io.InputStream"),
                                ClassDesc.of("java.lang.System")))
                        .pop()))
        .containsExactly("uses ConstantBootstraps.getStaticFinal");
  }

  @Test
  void a_closed_method_that_no_instruction_names() {
    assertThat(
            saidOf(
                type ->
                    type.constantPool()
                        .methodRefEntry(
                            ClassDesc.of("java.lang.System"),
                            "exit",
                            MethodTypeDesc.of(CD_void, ConstantDescs.CD_int))))
        .containsExactly("calls System.exit");
  }

  @Test
  void a_class_that_is_its_own_ancestor_comes_to_an_end() {
    assertThat(
            saidOf(
                type -> {
                  type.withSuperclass(OWN);
                  type.withMethodBody(
                      "run",
                      NOTHING,
                      ClassFile.ACC_STATIC,
                      code -> code.invokestatic(OWN, "nowhere", NOTHING).return_());
                }))
        .isEmpty();
  }

  private static DynamicConstantDesc<?> invoking(java.lang.constant.ConstantDesc argument) {
    return DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "_", CD_Object, argument);
  }

  private static List<String> said(Consumer<CodeBuilder> body) {
    return saidOf(
        type ->
            type.withMethodBody(
                "run",
                NOTHING,
                ClassFile.ACC_STATIC,
                code -> {
                  body.accept(code);
                  code.return_();
                }));
  }

  private static List<String> saidOf(Consumer<ClassBuilder> content) {
    byte[] bytes = ClassFile.of().build(OWN, content);
    return new Gate()
            .objections(
                GateTest.exercise(),
                ClassFiles.of(Map.of()),
                ClassFiles.of(Map.of("threadmill/sample/Made", bytes)))
            .stream()
            .map(Objection::what)
            .toList();
  }
}
