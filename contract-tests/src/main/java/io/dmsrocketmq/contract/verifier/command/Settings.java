package io.dmsrocketmq.contract.verifier.command;

import io.dmsrocketmq.contract.verifier.check.OpenBehaviour;
import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.pact.Stage.OtherCallers;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.world.InstanceTemplate;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a run has to do. */
record Settings(
    URI baseUrl,
    Tenant tenant,
    @Nullable Tenant other,
    OtherCallers callers,
    InstanceTemplate template,
    Duration patience,
    Duration requestTimeout,
    boolean testControl,
    Map<OpenBehaviour, String> demands,
    Predicate<Claim> selection,
    boolean failFast,
    Output output) {

  /** Where the results go. */
  record Output(boolean list, boolean quiet, @Nullable Path reportDirectory) {}
}
