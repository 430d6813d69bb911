package io.dmsrocketmq.server.domain.instances;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of instances, as the request gives them. Empty texts count as not given.
 *
 * @param name the name or a part of it
 * @param instanceId the identifier
 * @param status any spelling of a state
 * @param includeFailure whether instances whose creation failed are listed; only {@code true} means
 *     yes
 * @param exactMatchName whether the name is the whole name; only {@code true} means yes
 * @param enterpriseProjectId the enterprise project
 * @param limit the largest number of instances to answer
 * @param offset the number of matching instances to skip
 */
public record InstanceQuery(
    @Nullable String name,
    @Nullable String instanceId,
    @Nullable String status,
    @Nullable String includeFailure,
    @Nullable String exactMatchName,
    @Nullable String enterpriseProjectId,
    int limit,
    int offset) {

  private static final String YES = "true";

  InstanceFilter filter(String projectId) {
    boolean exact = YES.equals(exactMatchName);
    return new InstanceFilter(
        projectId,
        exact ? null : given(name),
        exact ? given(name) : null,
        given(instanceId),
        statuses(),
        given(enterpriseProjectId));
  }

  private Set<InstanceStatus> statuses() {
    Set<InstanceStatus> statuses = EnumSet.allOf(InstanceStatus.class);
    String wanted = given(status);
    if (wanted != null) {
      Optional<InstanceStatus> known = InstanceStatus.of(wanted);
      statuses.removeIf(candidate -> !known.equals(Optional.of(candidate)));
    }
    if (!YES.equals(includeFailure)) {
      statuses.remove(InstanceStatus.CREATEFAILED);
    }
    return statuses;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
