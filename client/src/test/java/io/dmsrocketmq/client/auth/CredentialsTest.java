package io.dmsrocketmq.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  @Test
  void toString_whateverTheKind_masksTheSecrets() {
    assertThat(Credentials.accessKey("AK1", "the-secret"))
        .hasToString("AccessKey[accessKey=AK1, secretKey=***, securityToken=null]");
    assertThat(Credentials.temporaryAccessKey("AK1", "the-secret", "the-token"))
        .hasToString("AccessKey[accessKey=AK1, secretKey=***, securityToken=***]");
    assertThat(Credentials.token("the-token")).hasToString("AuthToken[value=***]");
  }

  @Test
  void token_whenItHoldsALineBreak_isRefusedWithoutBeingQuoted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.token("the-token\r\nX-Evil: 1"))
        .withMessage("token must consist of visible ASCII characters");
  }

  @Test
  void accessKey_whenAPartIsEmpty_namesThePart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.accessKey("", "the-secret"))
        .withMessage("accessKey must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.accessKey("AK1", ""))
        .withMessage("secretKey must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.accessKey("AK1,x", "the-secret"))
        .withMessage("accessKey must not hold a comma");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the-secret\n", " the-secret", "the-secret\t"})
  void accessKey_whenBlanksSurroundTheSecret_isRefusedWithoutBeingQuoted(String secretKey) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.accessKey("AK1", secretKey))
        .withMessage("secretKey must not begin or end with blanks");
  }
}
