package threadmill.parallel;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class Sneak extends AbstractProcessor {

  static {
    new java.io.File("@OUTSIDE@").mkdir();
  }

  @Override
  public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
    return false;
  }
}
