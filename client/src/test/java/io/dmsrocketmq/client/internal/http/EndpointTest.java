package io.dmsrocketmq.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

  @ParameterizedTest
  @CsvSource({
    "https://dms.example.com, dms.example.com, true",
    "https://DMS.example.com:443/, dms.example.com, true",
    "https://dms.example.com:8443, dms.example.com:8443, true",
    "https://dms.example.com:65535, dms.example.com:65535, true",
    "http://dms.example.com, dms.example.com, false",
    "http://127.0.0.1:8080, 127.0.0.1:8080, true",
    "http://localhost:80, localhost, true",
    "http://[::1]:8080, [::1]:8080, true",
    "http://127.0.0.1.example.com, 127.0.0.1.example.com, false",
    "http://localhost.example.com, localhost.example.com, false"
  })
  void parse_whenItIsAUrlWithoutPath_keepsHostAndPort(
      String text, String authority, boolean confidential) {
    Endpoint endpoint = Endpoint.parse("endpoint", text);

    assertThat(endpoint.authority()).isEqualTo(authority);
    assertThat(endpoint.isConfidential()).isEqualTo(confidential);
  }

  @ParameterizedTest
  @CsvSource({
    "dms.example.com, endpoint must begin with https:// or http://",
    "ftp://dms.example.com, endpoint must begin with https:// or http://",
    "https:///v2, 'endpoint must name a host, made of letters, digits, hyphens and dots'",
    "https://my_host:8080, 'endpoint must name a host, made of letters, digits, hyphens and dots'",
    "https://dms.example.com/v2, 'endpoint must end with the host or the port, without a path'",
    "https://dms.example.com?x=1, 'endpoint must end with the host or the port, without a path'",
    "https://dms.example.com:0, endpoint must have a port from 1 to 65535",
    "https://dms.example.com:65536, endpoint must have a port from 1 to 65535",
    "https://user:secret@dms.example.com, endpoint must not name a user",
    "https://user:top secret@dms.example.com, endpoint is not a URL: Illegal character in authority at index 8"
  })
  void parse_whenItIsAnythingElse_saysWhatIsWrong(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.parse("endpoint", text))
        .withMessage(message)
        .withNoCause();
  }
}
