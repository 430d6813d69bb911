-- Who works on a job. Whoever lost it to another server, because of a long pause, must not end it.

alter table job add column holder varchar;
