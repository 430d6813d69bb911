package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The README tells the whole format of the file of tenants. */
class TenantsFileTextTest {
  private static final String START = "<!-- the file of --config -->\n```yaml\n";
  private static final Pattern KNOWN = Pattern.compile("unheard-of: is unknown; known here: (.*)");

  private final Path file;

  TenantsFileTextTest(@TempDir Path directory) {
    this.file = directory.resolve("tenants.yaml");
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"), UTF_8);
  }

  private static String example() throws IOException {
    String text = readme();
    int begin = text.indexOf(START) + START.length();
    return text.substring(begin, text.indexOf("```", begin));
  }

  @Test
  void example_ofTheReadme_isReadAsItSays() throws IOException {
    List<User> users = TenantsFile.read(Files.writeString(file, example())).users();

    assertThat(users).extracting(User::name).containsExactly("admin", "auditor", "operator");
    assertThat(users.get(0).accessKeys())
        .extracting(AccessKey::id)
        .containsExactly("ADMIN-KEY", "ADMIN-TEMPORARY-KEY");
    assertThat(users.get(0).tokens())
        .extracting(token -> token.project().name())
        .containsExactly("project");
    assertThat(users.get(1).permissions()).isEqualTo(new Permissions.ReadOnly());
    assertThat(users.get(2).permissions()).isInstanceOf(Permissions.Actions.class);
  }

  @Test
  void keys_thatTheServerKnows_standInTheExampleAndInTheTable() throws IOException {
    Object content = new Yaml().load(example());
    Set<String> written = new TreeSet<>();
    List<Map<String, Object>> mappings = new ArrayList<>();
    collect(content, mappings);
    for (Map<String, Object> mapping : mappings) {
      written.addAll(mapping.keySet());
      mapping.put("unheard-of", "");
    }
    Files.writeString(file, new Yaml().dump(content));
    String refusal = String.valueOf(catchThrowable(() -> TenantsFile.read(file)).getMessage());

    Set<String> known = new TreeSet<>();
    for (MatchResult keys : KNOWN.matcher(refusal).results().toList()) {
      known.addAll(List.of(keys.group(1).split(", ", -1)));
    }
    assertThat(known).hasSizeGreaterThan(20);
    assertThat(written).containsExactlyElementsOf(known);
    String table = readme().substring(readme().indexOf(example()) + example().length());
    assertThat(known).allSatisfy(key -> assertThat(table).contains("`" + key + "`"));
  }

  @SuppressWarnings("unchecked")
  private static void collect(Object value, List<Map<String, Object>> mappings) {
    if (value instanceof Map<?, ?> map) {
      mappings.add((Map<String, Object>) map);
      map.values().forEach(entry -> collect(entry, mappings));
    } else if (value instanceof List<?> list) {
      list.forEach(entry -> collect(entry, mappings));
    }
  }
}
