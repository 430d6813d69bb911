package io.dmsrocketmq.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.testing.DmsServer;
import io.dmsrocketmq.testing.DmsServerSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does on the pages of the server and of the site. */
class PagesIT {

  private static final Path PHOTOGRAPHS =
      Path.of(System.getProperty("site")).resolveSibling("browser");
  private static final String ACCOUNTS =
      """
      domains:
        - name: an-account
          projects:
            - id: a-project
              name: a-project
          users:
            - name: a-user
              password: a-password
              projects: [a-project]
      """;

  private static DmsServer server;
  private Browser browser;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    Path accounts = Files.writeString(directory.resolve("accounts.yaml"), ACCOUNTS);
    server = DmsServer.start(DmsServerSettings.standard().withArguments("--config=" + accounts));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    browser = Browser.open();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void person_whoSignsIn_createsAnInstanceAndSeesItInTheList() throws Exception {
    browser.visit(server.uri());
    browser.see("h1", "reference server");
    browser.photograph(PHOTOGRAPHS.resolve("root.png"));
    browser.click("a[href='/docs']");

    signIn("a-password");
    browser.see("#signed-in", "Signed in as a-user");

    execute("createInstance");
    browser.see(live("createInstance", ".response-col_status"), "200");
    browser.see(live("createInstance", ".response-col_description"), "instance_id");
    execute("listInstances");
    browser.see(live("listInstances", ".response-col_status"), "200");
    browser.see(live("listInstances", ".response-col_description"), "\"instance_num\": 1");
    browser.photograph(PHOTOGRAPHS.resolve("docs.png"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void person_whoseWordIsWrong_isToldSo() {
    browser.visit(server.uri().resolve("/docs"));

    signIn("another-password");

    browser.see("#signed-in.refused", "Not signed in");
  }

  @Test
  void reader_whoSearchesTheSite_findsTheOperation() throws Exception {
    browser.visit(site("errors/index.html"));
    browser.type("header input[type=search]", "createInstance\n");

    browser.see("#found a[href='operations/createInstance.html']");
    browser.photograph(PHOTOGRAPHS.resolve("search.png"));
    browser.click("#found a[href='operations/createInstance.html']");
    browser.see("h1", "reate");
    browser.see(".menu a[aria-current]", "createInstance");
    browser.photograph(PHOTOGRAPHS.resolve("operation.png"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "operations/createInstance.html",
        "operations/listMessages.html",
        "errors/index.html",
        "errors/DMS.00400026.html",
        "deviations.html",
        "text/README.html",
        "text/docs/guides/quick-start.html",
        "text/server-stub/reference/README.html",
        "search.html"
      })
  void page_inANarrowWindow_needsNoScrollingSideways(String page) throws Exception {
    browser.resize(500, 1200);

    browser.visit(site(page));

    browser.photograph(PHOTOGRAPHS.resolve("narrow-" + page.replace('/', '-') + ".png"));
    assertThat(browser.isTooWide()).isFalse();
  }

  private static URI site(String page) {
    return Path.of(System.getProperty("site"), page).toAbsolutePath().toUri();
  }

  private void signIn(String password) {
    browser.type("input[name=account]", "an-account");
    browser.type("input[name=user]", "a-user");
    browser.type("input[name=password]", password);
    browser.type("input[name=project]", "a-project");
    browser.click("#sign-in button");
  }

  private void execute(String operation) {
    browser.click(block(operation) + " .opblock-summary-control");
    browser.click(block(operation) + " .execute");
  }

  private static String live(String operation, String part) {
    return block(operation) + " .live-responses-table tbody " + part;
  }

  private static String block(String operation) {
    return "[id='operations-instances-" + operation + "']";
  }
}
