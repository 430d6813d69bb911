package io.dmsrocketmq.server.it.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Http.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that a server keeps: each has a name and one value that can be changed. Values
 * are numbered, so that the load need not know what they are.
 */
enum Kind {
  TOPIC("topics", "name", "permission", "all,pub,sub") {
    @Override
    String creation(String name, String value) {
      return "{\"name\":\"%s\",\"queue_num\":3,\"permission\":\"%s\"}".formatted(name, value);
    }

    @Override
    String change(String name, String value) {
      return "{\"permission\":\"%s\"}".formatted(value);
    }
  },

  CONSUMER_GROUP("groups", "name", "retry_max_time", "1,5,16") {
    @Override
    String creation(String name, String value) {
      return "{\"name\":\"%s\",\"retry_max_time\":%s}".formatted(name, value);
    }

    @Override
    String change(String name, String value) {
      return "{\"enabled\":true,\"broadcast\":false,\"retry_max_time\":%s}".formatted(value);
    }
  },

  USER("users", "access_key", "default_topic_perm", "PUB,SUB,DENY") {
    @Override
    String creation(String name, String value) {
      return "{\"access_key\":\"%s\",\"secret_key\":\"Secret-0123\",\"default_topic_perm\":\"%s\"}"
          .formatted(name, value);
    }

    @Override
    String change(String name, String value) {
      return "{\"access_key\":\"%s\",\"default_topic_perm\":\"%s\"}".formatted(name, value);
    }
  };

  private final String collection;
  private final String nameProperty;
  private final String valueProperty;
  private final String values;

  Kind(String collection, String nameProperty, String valueProperty, String values) {
    this.collection = collection;
    this.nameProperty = nameProperty;
    this.valueProperty = valueProperty;
    this.values = values;
  }

  private List<String> words() {
    return List.of(values.split(",", -1));
  }

  abstract String creation(String name, String value);

  abstract String change(String name, String value);

  int valueCount() {
    return words().size();
  }

  Answer create(Http http, String instance, String name, int value)
      throws IOException, InterruptedException {
    return send(http, "POST", instance + "/" + collection, creation(name, words().get(value)));
  }

  Answer update(Http http, String instance, String name, int value)
      throws IOException, InterruptedException {
    return send(http, "PUT", one(instance, name), change(name, words().get(value)));
  }

  Answer delete(Http http, String instance, String name) throws IOException, InterruptedException {
    return send(http, "DELETE", one(instance, name), null);
  }

  /** Reads the number of the value, nothing if there is no such thing. */
  OptionalInt read(Http http, String instance, String name)
      throws IOException, InterruptedException {
    Answer answer = send(http, "GET", one(instance, name), null);
    if (answer.status() == 404) {
      return OptionalInt.empty();
    }
    JsonNode thing = answer.json();
    if (answer.status() != 200 || !name.equals(thing.path(nameProperty).asText())) {
      throw new AssertionError(answer.status() + " " + answer.text());
    }
    return OptionalInt.of(words().indexOf(thing.path(valueProperty).asText()));
  }

  private String one(String instance, String name) {
    return instance + "/" + collection + "/" + URLEncoder.encode(name, UTF_8);
  }

  private static Answer send(Http http, String method, String target, @Nullable String body)
      throws IOException, InterruptedException {
    return http.send(method, target, body, request -> {});
  }
}
