package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML keeps its types and digits on the way in and out. */
class YamlReaderTest {

  private static JsonNode read(String yaml) {
    return YamlReader.read(new StringReader(yaml), "test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4.8.0",
        "2023-03-13",
        "2023-03-13 19:43:32.12",
        "no",
        "On",
        "0x1f",
        "010",
        "02:00:00",
        "1_000",
        "1:30",
        ".inf",
        "~x",
        "+1",
        "1e",
        "DMS.00400002"
      })
  void plainText_thatLooksLikeSomethingElse_staysText(String text) {
    assertThat(read("key: " + text).get("key").textValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "null",
        "~",
        "yes",
        "0",
        "-1",
        "1.5",
        "4.8.0",
        "2023-03-13",
        "02:00:00",
        "",
        " x",
        "x ",
        "# x",
        "- x",
        "a: b",
        "a\nb",
        "a\tb",
        "'",
        "\"",
        "\\",
        "{}",
        "[]",
        "%x",
        "@x",
        "`x`",
        "&x",
        "*x",
        "!x",
        "é",
        "\uD83D\uDE00",
        "|",
        ">",
        "0o17",
        "1e3",
        "=",
        "<<"
      })
  void text_writtenAndRead_staysText(String text) {
    JsonNode tree = read("key: x").deepCopy();
    ((ObjectNode) tree).put("key", text);
    assertThat(read(YamlWriter.write(tree))).isEqualTo(tree);
  }

  @Test
  void longText_writtenAndRead_staysText() {
    String words = "several words that go on ".repeat(20);
    for (String text : new String[] {words, words.strip(), words.strip() + "\n", "x".repeat(300)}) {
      JsonNode tree = read("key: x").deepCopy();
      ((ObjectNode) tree).put("key", text);
      assertThat(read(YamlWriter.write(tree))).isEqualTo(tree);
    }
  }

  @Test
  void integerBeyondLong_keepsDigits() {
    JsonNode value = read("key: 9223372036854776000").get("key");
    assertThat(value.bigIntegerValue()).isEqualTo(new BigInteger("9223372036854776000"));
    assertThat(YamlWriter.write(value).strip()).isEqualTo("9223372036854776000");
  }

  @Test
  void scalars_haveTypesOfJson() {
    JsonNode tree = read("[1, -1, 1.50, 1e3, true, false, null, ~, '1', \"true\"]");
    assertThat(tree.toString()).isEqualTo("[1,-1,1.50,1E+3,true,false,null,null,\"1\",\"true\"]");
  }

  @Test
  void alias_isResolved() {
    assertThat(read("a: &x {b: 1}\nc: *x").toString())
        .isEqualTo("{\"a\":{\"b\":1},\"c\":{\"b\":1}}");
  }

  @Test
  void keys_keepOrder() {
    assertThat(read("b: 1\na: 2").fieldNames()).toIterable().containsExactly("b", "a");
  }

  @Test
  void keyTwice_isRefusedWithLine() {
    assertThatThrownBy(() -> read("a: 1\na: 2"))
        .isInstanceOf(SpecificationException.class)
        .hasMessage("test, line 2: the key a stands there twice");
  }

  @Test
  void brokenYaml_isRefusedWithName() {
    assertThatThrownBy(() -> read("a: [1"))
        .isInstanceOf(SpecificationException.class)
        .hasMessageStartingWith("test: ");
  }
}
