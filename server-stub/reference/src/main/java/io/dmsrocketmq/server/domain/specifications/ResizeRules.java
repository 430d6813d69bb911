package io.dmsrocketmq.server.domain.specifications;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.instances.AccountRules;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceState.Capacity;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.domain.instances.Product;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.ResizeInstanceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which changes an instance takes. */
final class ResizeRules {
  private static final long LEAST_GAIN_PER_BROKER = 100;

  private final ProductCatalog products;
  private final AccountRules accounts;
  private final Reading reading;

  ResizeRules(ProductCatalog products, AccountRules accounts, Reading reading) {
    this.products = products;
    this.accounts = accounts;
    this.reading = reading;
  }

  /** Makes a plan of a request, or refuses it for all that is wrong with it. */
  ResizePlan plan(InstanceState instance, ResizeInstanceRequest request) {
    Check check = new Check(instance, products.find(instance.capacity().productId()));
    ResizePlan plan =
        switch (ResizeKind.of(requireNonNull(request.operType()))) {
          case STORAGE -> check.storage(request);
          case HORIZONTAL -> check.horizontal(request);
          case VERTICAL -> check.vertical(request);
        };
    checkAccount(instance, plan, check.violations);
    if (!check.violations.isEmpty()) {
      throw DmsException.of(check.violations);
    }
    accounts.requireNoUnpaidOrder(instance.projectId());
    accounts.requireCredit(instance.projectId());
    return plan;
  }

  private void checkAccount(InstanceState instance, ResizePlan plan, List<Violation> violations) {
    Capacity present = instance.capacity();
    InstanceState planned = plan.applyTo(instance);
    long moreStorage = plan.storage() - present.storage();
    int moreBrokers = plan.brokers() - present.brokers();
    if (moreStorage > 0 && moreBrokers == 0 && accounts.isExtensionLimitReached(instance)) {
      violations.add(SpecificationErrors.extendedTooOften());
    }
    accounts.checkStock(planned, SpecificationErrors.PRODUCT, violations);
    accounts.checkAddresses(instance.projectId(), planned.publicAccess(), violations);
    accounts.checkQuota(
        instance.projectId(),
        new AccountRules.Order(
            0, moreBrokers, SpecificationErrors.BROKERS, moreStorage, SpecificationErrors.STORAGE),
        violations);
  }

  private final class Check {
    private final InstanceState instance;
    private final Product product;
    private final int brokers;
    private final long storage;
    private final List<Violation> violations = new ArrayList<>();

    Check(InstanceState instance, Optional<Product> product) {
      this.instance = instance;
      this.product = product.orElseThrow();
      this.brokers = instance.capacity().brokers();
      this.storage = instance.capacity().storage();
    }

    ResizePlan storage(ResizeInstanceRequest request) {
      Long wanted = request.newStorageSpace();
      if (wanted == null) {
        return missing(SpecificationErrors.STORAGE, ResizeKind.STORAGE);
      }
      long least = storage + LEAST_GAIN_PER_BROKER * brokers;
      if (wanted < least) {
        violations.add(SpecificationErrors.storageNotLargeEnough(least));
      }
      if (wanted > product.maxStorage(brokers)) {
        violations.add(SpecificationErrors.storageTooLarge(product, brokers));
      }
      if (wanted % brokers != 0) {
        violations.add(SpecificationErrors.storageNotDivisible(brokers));
      }
      return unchanged().withStorage(wanted);
    }

    ResizePlan horizontal(ResizeInstanceRequest request) {
      if (reading.byExamples() && isAsRecorded(request)) {
        return unchanged();
      }
      Long wantedStorage = request.newStorageSpace();
      Integer wantedBrokers = request.newBrokerNum();
      ResizePlan plan = unchanged();
      if (wantedStorage == null) {
        missing(SpecificationErrors.STORAGE, ResizeKind.HORIZONTAL);
      } else {
        plan = plan.withStorage(wantedStorage);
      }
      if (wantedBrokers == null) {
        missing(SpecificationErrors.BROKERS, ResizeKind.HORIZONTAL);
      } else {
        plan = plan.withBrokers(wantedBrokers);
        checkBrokers(wantedBrokers);
      }
      if (wantedStorage != null && wantedBrokers != null) {
        checkShare(wantedStorage, wantedBrokers);
      }
      return withAddresses(plan, request.publicipId());
    }

    ResizePlan vertical(ResizeInstanceRequest request) {
      String wanted = request.newProductId();
      if (wanted == null) {
        return missing(SpecificationErrors.PRODUCT, ResizeKind.VERTICAL);
      }
      products
          .find(wanted)
          .ifPresentOrElse(
              target -> {
                if (!target.isLargerThan(product)) {
                  violations.add(SpecificationErrors.productNotLarger(product));
                }
              },
              () -> violations.add(SpecificationErrors.unknownProduct(wanted)));
      return unchanged().withProduct(wanted);
    }

    /** The recorded request says how neither the brokers nor the storage change. */
    private boolean isAsRecorded(ResizeInstanceRequest request) {
      return request.newStorageSpace() == null
          && request.newBrokerNum() == null
          && product.id().equals(request.newProductId());
    }

    private void checkBrokers(int wanted) {
      if (brokers >= product.maxBrokers()) {
        violations.add(SpecificationErrors.mostBrokersAlready(product));
      } else if (wanted <= brokers || wanted > product.maxBrokers()) {
        violations.add(SpecificationErrors.notMoreBrokers(brokers, product));
      }
    }

    private void checkShare(long wantedStorage, int wantedBrokers) {
      if (storage % brokers != 0) {
        violations.add(SpecificationErrors.storageOfBrokersNotWhole(storage, brokers));
      } else if (wantedStorage != storage / brokers * wantedBrokers) {
        violations.add(
            SpecificationErrors.storageOfBrokersChanges(storage, brokers, wantedBrokers));
      }
    }

    private ResizePlan withAddresses(ResizePlan plan, @Nullable String addressIds) {
      if (!instance.publicAccess().enabled()) {
        return plan;
      }
      if (addressIds == null || addressIds.isBlank()) {
        violations.add(SpecificationErrors.publicAddressMissing());
        return plan;
      }
      if (!Texts.isStorable(addressIds)) {
        violations.add(SpecificationErrors.textNotStorable("publicip_id"));
      }
      if (PublicAccess.of(true, addressIds).hasEmptyAddress()) {
        violations.add(SpecificationErrors.publicAddressEmpty());
      }
      return plan.withPublicAddresses(addressIds);
    }

    private ResizePlan missing(String field, ResizeKind kind) {
      violations.add(SpecificationErrors.missing(field, kind));
      return unchanged();
    }

    private ResizePlan unchanged() {
      return ResizePlan.unchanged(instance);
    }
  }
}
