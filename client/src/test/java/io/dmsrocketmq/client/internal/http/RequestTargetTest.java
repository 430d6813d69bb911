package io.dmsrocketmq.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTargetTest {

  @Test
  void of_whenAValueHoldsReservedCharacters_encodesItOnce() {
    RequestTarget target =
        RequestTarget.of(
            "/v2/{project_id}/groups/{group}",
            Map.of("project_id", "p", "group", "%DLQ%a|b/.."),
            Map.of("topic", "%RETRY%x y"));

    assertThat(target.wire()).isEqualTo("/v2/p/groups/%25DLQ%25a%7Cb%2F..?topic=%25RETRY%25x%20y");
    assertThat(target.canonicalPath()).isEqualTo("/v2/p/groups/%25DLQ%25a%7Cb%2F../");
  }

  @Test
  void of_whenAValueIsMissing_namesTheParameter() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RequestTarget.of("/v2/{project_id}/instances", Map.of(), Map.of()))
        .withMessage("the call lacks the path parameter project_id");
  }

  @Test
  void canonicalQuery_whateverTheOrderOfSending_isSortedByEncodedName() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("b", "2");
    query.put("a-", "1");
    query.put("a", "");
    query.put("B", "x&y");

    RequestTarget target = new RequestTarget(List.of("v2"), query);

    assertThat(target.canonicalQuery()).isEqualTo("B=x%26y&a=&a-=1&b=2");
    assertThat(target.wire()).isEqualTo("/v2?b=2&a-=1&a=&B=x%26y");
  }
}
