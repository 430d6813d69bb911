package io.dmsrocketmq.docs.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window: the one of the machine, found on the path; nothing is downloaded. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser open() {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").toFile())
            .usingAnyFreePort()
            .build();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium", "google-chrome", "chrome").toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    ChromeDriver driver = new ChromeDriver(service, options);
    Browser browser = new Browser(driver);
    browser.resize(1280, 1600);
    return browser;
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Tells whether a reader has to scroll sideways. */
  boolean isTooWide() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  private static Path program(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    List<Path> directories =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(path)
            .map(Path::of)
            .toList();
    return Stream.of(names)
        .flatMap(name -> directories.stream().map(directory -> directory.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The profile needs a browser; on the path there is none of "
                        + String.join(", ", names)));
  }

  void visit(URI address) {
    driver.get(address.toString());
  }

  /** Waits for an element that can be seen. */
  WebElement see(String selector) {
    return new WebDriverWait(driver, PATIENCE)
        .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
  }

  /** Waits for an element that holds a text. */
  void see(String selector, String text) {
    new WebDriverWait(driver, PATIENCE)
        .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), text));
  }

  /** Clicks where a person would, after scrolling there. */
  void click(String selector) {
    WebElement element = see(selector);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.elementToBeClickable(element));
    element.click();
  }

  void type(String selector, String text) {
    see(selector).sendKeys(text);
  }

  /** Gives what the console of the browser complains of. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(Object::toString)
        .toList();
  }

  void photograph(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
