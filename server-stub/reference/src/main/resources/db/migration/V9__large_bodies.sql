-- Rows that hold long bodies themselves make a deletion of many of them take several times their size of memory, until
-- it is committed. PostgreSQL keeps long values apart by itself; H2 does so for a type that only H2 has.

alter table message_body alter column body set data type ${large_binary};
