/** What a person sees with a browser: what runs here, and the API to try out. */
@NullMarked
package io.dmsrocketmq.server.pages;

import org.jspecify.annotations.NullMarked;
