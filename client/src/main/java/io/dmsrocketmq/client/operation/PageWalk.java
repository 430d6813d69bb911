package io.dmsrocketmq.client.operation;

import io.dmsrocketmq.client.error.DmsPagingException;
import io.dmsrocketmq.client.operation.Paging.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One way through the pages of a list, from record to record. */
final class PageWalk<P, R> implements Spliterator<R> {

  private static final String LIMIT = "limit";
  private static final String OFFSET = "offset";

  private final Paging<P, R> paging;
  private final OperationExecutor executor;
  private final long limit;
  private OperationCall<P> call;
  private long offset;
  private long passed;
  private boolean last;
  private Iterator<R> records = Collections.emptyIterator();
  private List<Object> before = List.of();

  PageWalk(Paging<P, R> paging, OperationExecutor executor, OperationCall<P> first) {
    this.paging = paging;
    this.executor = executor;
    this.call = first;
    this.limit = number(first, LIMIT, paging.size());
    if (paging.unit() == Unit.PAGE) {
      // The service takes the page 0 for the first one too.
      this.offset = Math.max(1, number(first, OFFSET, 1));
      this.passed = (offset - 1) * limit;
    } else {
      this.offset = number(first, OFFSET, 0);
      this.passed = offset;
    }
  }

  private static long number(OperationCall<?> call, String name, long otherwise) {
    String given = call.query().get(name);
    return given == null ? otherwise : Long.parseLong(given);
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    if (!records.hasNext() && !last) {
      turn();
    }
    if (!records.hasNext()) {
      return false;
    }
    action.accept(records.next());
    return true;
  }

  private void turn() {
    if (paging.unit() != Unit.NONE) {
      call = call.withQuery(LIMIT, limit).withQuery(OFFSET, offset);
    }
    P page = executor.call(call);
    List<R> list = paging.records(page);
    requireProgress(list);
    passed += list.size();
    last = isLast(page, list.size());
    if (!last) {
      offset = following(page, list.size());
    }
    records = list.iterator();
  }

  private void requireProgress(List<R> list) {
    List<Object> identities = new ArrayList<>();
    list.forEach(record -> identities.add(paging.identity(record)));
    if (!identities.isEmpty() && identities.equals(before)) {
      throw new DmsPagingException(call.operation().id(), offset);
    }
    before = identities;
  }

  private boolean isLast(P page, int count) {
    if (paging.unit() == Unit.NONE || count == 0) {
      return true;
    }
    if (paging.tellsNext()) {
      return paging.next(page) < 0;
    }
    // A service may give out smaller pages than it was asked for, so a total says more.
    Number total = paging.total(page);
    return total == null ? count < limit : passed >= total.longValue();
  }

  private long following(P page, int count) {
    if (paging.unit() == Unit.PAGE) {
      return offset + 1;
    }
    long following = paging.tellsNext() ? paging.next(page) : offset + count;
    if (following <= offset) {
      throw new DmsPagingException(call.operation().id(), offset);
    }
    return following;
  }

  @Override
  public @Nullable Spliterator<R> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL;
  }
}
