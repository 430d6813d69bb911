package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, as a browser asks for them. */
class PagesIT {

  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @RegisterExtension static final SharedServer SHARED = SharedServer.asking();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @Test
  void root_asked_tellsTheVersionThatRuns() throws Exception {
    assertThat(http.get("/").text())
        .containsPattern("<span id=\"version\">[0-9]+\\.[0-9]+\\.[0-9]+[^<@]*</span>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs"})
  void page_asked_isHtmlThatMayLoadFromThisServerOnly(String path) throws Exception {
    Http.Answer page = http.get(path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs"})
  void page_asked_refersToWhatThisServerAnswers(String path) throws Exception {
    List<String> references = references(http.get(path).text());

    assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("/"));
    for (String reference : references) {
      assertThat(http.get(reference).status()).as(reference).isEqualTo(200);
    }
  }

  @Test
  void script_asked_isServedAsScript() throws Exception {
    Http.Answer script = http.get("/pages/swagger-ui-bundle.js");

    assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
    assertThat(script.text()).contains("SwaggerUIBundle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pages", "/pages/index.html", "/index.html", "/docs/docs.js"})
  void page_thatIsNotThere_isNotFound(String path) throws Exception {
    assertThat(http.get(path).status()).isEqualTo(404);
  }

  /** Leaves out the icon, which stands in the page itself: it is empty. */
  private static List<String> references(String html) {
    return REFERENCE
        .matcher(html)
        .results()
        .map(match -> match.group(1))
        .filter(reference -> !reference.startsWith("data:"))
        .distinct()
        .toList();
  }
}
