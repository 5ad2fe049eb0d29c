-- Whose code it was and which boxes were ticked is remembered until the contact of who joins is proved.
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_payload",
  ADD CONSTRAINT "proofs_payload" CHECK ("payload" IS NULL OR ("purpose" IN ('register', 'confirm_consent', 'identify', 'merge', 'join_programme') AND "proved_at" IS NULL));
