package io.dmsrocketmq.server.domain.tags;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.dmsrocketmq.server.model.InstanceTagPage;
import io.dmsrocketmq.server.model.ProjectTag;
import io.dmsrocketmq.server.model.ProjectTagPage;
import io.dmsrocketmq.server.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes tags as the contract wants them, sorted by key and value. They are sorted here because the
 * order of a database depends on its language.
 */
final class TagAnswers {
  private TagAnswers() {}

  static InstanceTagPage page(List<InstanceTag> tags) {
    return InstanceTagPage.builder().tags(tags(tags)).build();
  }

  static List<Tag> tags(List<InstanceTag> tags) {
    return tags.stream().sorted(comparing(InstanceTag::key)).map(TagAnswers::tag).toList();
  }

  static ProjectTagPage projectPage(List<InstanceTag> tags) {
    SortedMap<String, SortedSet<String>> values =
        tags.stream()
            .collect(
                groupingBy(
                    InstanceTag::key,
                    TreeMap::new,
                    mapping(InstanceTag::value, toCollection(TreeSet::new))));
    List<ProjectTag> entries = new ArrayList<>();
    values.forEach(
        (key, each) ->
            entries.add(ProjectTag.builder().key(key).values(List.copyOf(each)).build()));
    return ProjectTagPage.builder().tags(entries).build();
  }

  private static Tag tag(InstanceTag tag) {
    return Tag.builder().key(tag.key()).value(tag.value()).build();
  }
}
