package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.client.model.BatchUpdateInstanceTagsRequest;
import io.dmsrocketmq.client.model.Tag;
import io.dmsrocketmq.client.model.TagChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class TagStates implements States {

  private final Scene scene;

  TagStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(TagFacts.EXISTS, this::create, TagFacts.IS_MISSING, this::delete);
  }

  private Map<String, Object> create(Map<String, String> said) {
    delete(said);
    act(BatchUpdateInstanceTagsRequest.Action.CREATE, said.get("key"), said.get("value"));
    return Map.of();
  }

  private Map<String, Object> delete(Map<String, String> said) {
    List<Tag> tags =
        Objects.requireNonNullElse(
            scene.client().tags().listInstanceTags(scene.instance()).tags(), List.of());
    for (Tag tag : tags) {
      if (Objects.equals(tag.key(), said.get("key"))) {
        act(BatchUpdateInstanceTagsRequest.Action.DELETE, tag.key(), tag.value());
      }
    }
    return Map.of();
  }

  private void act(
      BatchUpdateInstanceTagsRequest.Action action, @Nullable String key, @Nullable String value) {
    TagChange tag = TagChange.builder().key(key).value(value).build();
    scene
        .client()
        .tags()
        .batchUpdateInstanceTags(
            scene.instance(),
            BatchUpdateInstanceTagsRequest.builder().action(action).tags(List.of(tag)).build());
  }
}
