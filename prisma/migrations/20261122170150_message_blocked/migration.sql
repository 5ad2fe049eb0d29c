-- A message that waits because its person's data are blocked (6.2.4). A new value cannot be used in the migration that adds it.
ALTER TYPE "message_state" ADD VALUE 'blocked';
