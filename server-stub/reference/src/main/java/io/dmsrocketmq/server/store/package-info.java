/**
 * Keeps the state in a relational database: the stores that the domain and authentication ask for,
 * on one SQL schema for the embedded H2 and for PostgreSQL.
 */
@NullMarked
package io.dmsrocketmq.server.store;

import org.jspecify.annotations.NullMarked;
