package io.github.threadmill.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CostPictureTest {

  private static final Workload LOAD = new Workload(1_200, Duration.ofMillis(50));

  private final String svg = CostPicture.svg(CostTableTest.COSTS, LOAD);

  @Test
  void it_is_well_formed_whatever_a_title_says() throws Exception {
    Document document = parsed();
    assertThat(document.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(texts(document, "text")).contains("8 <threads> | & co", "63,012 ms", "1,300 kB");
    assertThat(CostPicture.escaped("<a href=\"x\">\u0007&\uD800"))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;?&amp;?");
  }

  @Test
  void who_cannot_see_it_is_told_every_number() throws Exception {
    Element root = parsed().getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
    assertThat(texts(parsed(), "desc"))
        .containsExactly(
            "05-one, one by one: platform threads 4, virtual threads 0, connections 1, memory 400"
                + " kB, time 63,012 ms. 09-pool, 8 <threads> | & co: platform threads 8, virtual"
                + " threads 0, connections 1,200, memory 1,300 kB, time 7,654 ms. Memory"
                + " and time were measured once, on one machine.");
  }

  @Test
  void bars_are_as_long_as_their_numbers_and_the_least_can_be_seen() throws Exception {
    NodeList rectangles = parsed().getElementsByTagName("rect");
    assertThat(
            IntStream.range(0, rectangles.getLength())
                .mapToObj(i -> (Element) rectangles.item(i))
                .filter(each -> each.getAttribute("class").equals("bar"))
                .map(each -> each.getAttribute("width")))
        .containsExactly(
            "52.0", "0.0", "1.5", "32.0", "104.0", "104.0", "0.0", "104.0", "104.0", "12.6");
  }

  @Test
  void it_needs_nothing_from_elsewhere() {
    assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http", "url(", "@import");
    assertThat(svg).contains("prefers-color-scheme: dark");
  }

  private Document parsed() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static java.util.List<String> texts(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }
}
