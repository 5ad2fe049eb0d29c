-- The talent pool is for other work: the application itself is considered by its own consent alone. Only one that is decided may be read by that of the pool.
CREATE OR REPLACE FUNCTION application_rests("application" uuid, "subject" uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN candidacy_rests("subject", 'vacancies') AND NOT (
  EXISTS (SELECT FROM "talent_pool" p JOIN "applications" a ON a."id" = p."application_id" WHERE p."application_id" = "application" AND a."decided_at" IS NOT NULL)
  AND NOT candidacy_rests("subject", 'talent-pool')
);
