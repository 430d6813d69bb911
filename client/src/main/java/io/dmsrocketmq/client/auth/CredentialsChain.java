package io.dmsrocketmq.client.auth;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Several providers, of which the first one that has credentials counts. */
record CredentialsChain(List<CredentialsProvider> providers) implements CredentialsProvider {

  CredentialsChain {
    if (providers.isEmpty()) {
      throw new IllegalArgumentException("providers must not be empty");
    }
    if (providers.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("providers must not hold null");
    }
    providers = List.copyOf(providers);
  }

  @Override
  public Optional<Credentials> credentials(CredentialsContext context) throws InterruptedException {
    for (CredentialsProvider provider : providers) {
      Optional<Credentials> credentials = provider.credentials(context);
      if (credentials.isPresent()) {
        return credentials;
      }
    }
    return Optional.empty();
  }
}
