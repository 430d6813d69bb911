package io.dmsrocketmq.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.IVersionProvider;

/** Says which server this is, and which contract it serves. */
final class ServerVersion implements IVersionProvider {

  private static final String CONTRACT = "/META-INF/openapi/dms-rocketmq.json";
  private static final JsonPointer VERSION = JsonPointer.compile("/info/version");

  @Override
  public String[] getVersion() throws IOException {
    String own = ServerVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      ServerCommand.NAME + " " + (own == null ? "(not packaged)" : own),
      "contract " + contractVersion()
    };
  }

  private static String contractVersion() throws IOException {
    try (InputStream contract = ServerVersion.class.getResourceAsStream(CONTRACT)) {
      if (contract == null) {
        throw new FileNotFoundException(CONTRACT);
      }
      // The document is large, and this stands near its beginning.
      try (JsonParser parser =
          new FilteringParserDelegate(
              new JsonFactory().createParser(contract),
              new JsonPointerBasedFilter(VERSION),
              TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
              false)) {
        return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : "unknown";
      }
    }
  }
}
