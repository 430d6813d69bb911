/** What is known of accounts beyond who their users are: their standing, quotas and networks. */
@NullMarked
package io.dmsrocketmq.server.accounts;

import org.jspecify.annotations.NullMarked;
