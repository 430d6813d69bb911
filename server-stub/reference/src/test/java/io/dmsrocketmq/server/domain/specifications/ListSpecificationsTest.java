package io.dmsrocketmq.server.domain.specifications;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.CONTRACT;
import static io.dmsrocketmq.server.domain.instances.InstanceFixture.ZONES;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.Specification;
import io.dmsrocketmq.server.model.SpecificationPage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class ListSpecificationsTest {
  private static final SpecificationPage RECORDED =
      CONTRACT.of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class);

  private final SpecificationFixture fixture;

  ListSpecificationsTest(Database database) {
    fixture = new SpecificationFixture(database);
  }

  private SpecificationPage list(String id) {
    return fixture.service.list(fixture.instances.project, id);
  }

  private static List<Specification> products(SpecificationPage page) {
    return requireNonNull(page.products());
  }

  @Test
  void list_answersTheRecordedProductsButForTheZones() {
    SpecificationPage page = list(fixture.running(1, 600));

    assertThat(page.engine()).isEqualTo(RECORDED.engine());
    assertThat(page.versions()).isEqualTo(RECORDED.versions());
    assertThat(products(page))
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*vailableZones")
        .isEqualTo(products(RECORDED));
  }

  @Test
  void list_namesEveryZoneOnceForProductsAndDisks() {
    for (Specification product : products(list(fixture.running(1, 600)))) {
      assertThat(product.availableZones()).containsExactlyElementsOf(ZONES);
      assertThat(product.unavailableZones()).isEmpty();
      assertThat(product.ios())
          .isNotEmpty()
          .allSatisfy(disk -> assertThat(disk.availableZones()).isEqualTo(ZONES))
          .allSatisfy(disk -> assertThat(disk.unavailableZones()).isEmpty());
    }
  }

  @Test
  void list_instanceThatIsBeingCreated_isAnswered() {
    assertThat(products(list(fixture.instances.create("name")))).isNotEmpty();
  }

  @Test
  void list_instanceOfAnotherProject_isNotFound() {
    String id = fixture.running(1, 600);

    DmsException refusal =
        catchThrowableOfType(
            DmsException.class, () -> fixture.service.list(TestDatabase.newProject(), id));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
  }
}
