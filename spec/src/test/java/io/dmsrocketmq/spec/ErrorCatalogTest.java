package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue of errors is complete and in order. */
class ErrorCatalogTest {

  private static final ErrorCatalog CATALOG = ErrorCatalog.of(Bundles.DOCUMENT);

  @Test
  void catalog_holdsAllDocumentedCodes() {
    assertThat(CATALOG.codes()).hasSize(173);
    assertThat(CATALOG.statuses()).hasSize(42);
  }

  @Test
  void codes_areSortedAndUnique() {
    List<String> codes = CATALOG.codes().stream().map(ErrorCode::code).toList();
    assertThat(codes).isSorted().doesNotHaveDuplicates().allMatch(c -> c.matches("DMS\\.[0-9]+"));
  }

  @Test
  void names_areUniqueConstants() {
    assertThat(CATALOG.codes())
        .extracting(ErrorCode::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"));
  }

  @Test
  void texts_areThere() {
    assertThat(CATALOG.codes())
        .allSatisfy(
            code -> {
              assertThat(code.message()).as(code.code()).isNotBlank();
              assertThat(code.meaning()).as(code.code()).matches("(?s)\\S.*\\.");
              assertThat(code.remedy()).as(code.code()).matches("(?s)\\S.*\\.");
            });
  }

  @Test
  void statuses_areErrorsThatDocumentLists() {
    List<Integer> documented = CATALOG.statuses().stream().map(StatusCode::status).toList();
    assertThat(CATALOG.codes())
        .extracting(ErrorCode::status)
        .allMatch(status -> status >= 400 && status < 600)
        .isSubsetOf(documented);
    assertThat(CATALOG.statuses())
        .isSortedAccordingTo(Comparator.comparing(StatusCode::status))
        .doesNotHaveDuplicates()
        .allMatch(status -> !status.name().isBlank() && status.meaning().endsWith("."));
  }

  @Test
  void codesOfOperations_areInCatalog() {
    assertThat(Bundles.DOCUMENT.operations())
        .allSatisfy(
            operation ->
                assertThat(operation.errors())
                    .as(operation.id())
                    .isNotEmpty()
                    .allMatch(code -> CATALOG.find(code).isPresent()));
  }
}
