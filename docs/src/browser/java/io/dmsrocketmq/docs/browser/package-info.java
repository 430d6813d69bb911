/** The pages, as a person sees them: with a browser, in the profile {@code browser} only. */
@NullMarked
package io.dmsrocketmq.docs.browser;

import org.jspecify.annotations.NullMarked;
