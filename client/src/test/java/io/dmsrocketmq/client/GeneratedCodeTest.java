package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dmsrocketmq.client.golden.api.ShapesApi;
import io.dmsrocketmq.client.golden.api.ShapesApi.CreateShapeQuery;
import io.dmsrocketmq.client.golden.api.ShapesApi.ListShapesQuery;
import io.dmsrocketmq.client.golden.model.ErrorCode;
import io.dmsrocketmq.client.golden.model.Shape;
import io.dmsrocketmq.client.golden.model.ShapeStatus;
import io.dmsrocketmq.client.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is generated behaves, whatever the contract of the day. */
class GeneratedCodeTest {

  @Test
  void record_whenItHoldsASecret_masksIt() {
    Shape shape = Shape.builder().name("one").secretKey("the-secret").build();

    assertThat(shape.toString()).contains("name=one", "secretKey=***").doesNotContain("the-secret");
    assertThat(shape.toBuilder().secretKey(null).build().toString()).contains("secretKey=null");
  }

  @Test
  void record_whenItsListChangesOutside_staysTheSame() {
    List<String> labels = new ArrayList<>(List.of("a"));
    Shape shape = Shape.builder().name("one").labels(labels).build();

    labels.add("b");

    assertThat(shape.labels()).containsExactly("a").isUnmodifiable();
  }

  @Test
  void toBuilder_whenOneValueIsSet_keepsTheOthers() {
    Shape shape = Shape.builder().name("one").area(5L).build();

    assertThat(shape.toBuilder().area(6L).build())
        .isEqualTo(Shape.builder().name("one").area(6L).build());
  }

  @Test
  void build_whenAMandatoryValueIsMissing_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.builder().build())
        .withMessage("Shape: name must be set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateShapeQuery.builder().build())
        .withMessage("CreateShapeQuery: overwrite must be set");
  }

  @Test
  void openValue_whenTheWordIsKnown_equalsTheConstant() {
    assertThat(ShapeStatus.of("IN_WORK")).isEqualTo(ShapeStatus.IN_WORK);
    assertThat(ShapeStatus.of("In work").matches(ShapeStatus.IN_WORK)).isTrue();
    assertThat(ShapeStatus.known()).containsExactly(ShapeStatus.READY, ShapeStatus.IN_WORK);
    assertThat(Shape.Level.of(5)).isEqualTo(Shape.Level.FIFTH).hasToString("5");
    assertThat(ListShapesQuery.Kind.of("round")).isEqualTo(ListShapesQuery.Kind.ROUND);
  }

  @Test
  void errorCode_whetherKnownOrNot_keepsItsText() {
    assertThat(ErrorCode.of("DMS.00400062")).isSameAs(ErrorCode.INVALID_PARAMETER);
    assertThat(ErrorCode.INVALID_PARAMETER.message()).isEqualTo("Invalid \"parameter\" \\ {0}.");
    assertThat(ErrorCode.of("APIGW.0301"))
        .isEqualTo(ErrorCode.of("APIGW.0301"))
        .hasToString("APIGW.0301");
    assertThat(ErrorCode.of("APIGW.0301").status()).isNull();
  }

  @Test
  void operation_whateverItsShape_knowsWhatTheContractSays() {
    assertThat(ShapesApi.CREATE_SHAPE.isIdempotent()).isFalse();
    assertThat(ShapesApi.CREATE_SHAPE.isAuthenticated()).isTrue();
    assertThat(ShapesApi.CREATE_SHAPE.service()).isEqualTo(Operation.Service.MESSAGES);
    assertThat(ShapesApi.OBTAIN_TOKEN.isAuthenticated()).isFalse();
    assertThat(ShapesApi.OBTAIN_TOKEN.service()).isEqualTo(Operation.Service.IDENTITY);
    assertThat(ShapesApi.EXPORT_SHAPES.isIdempotent()).isTrue();
    assertThat(ShapesApi.EXPORT_SHAPES.defaultPathValues()).containsEntry("engine", "rocketmq");
    assertThat(ShapesApi.EXPORT_SHAPES.method()).isEqualTo("GET");
    assertThat(ShapesApi.EXPORT_SHAPES.path())
        .isEqualTo("/v2/{engine}/{project_id}/shapes/{shape}");
  }
}
