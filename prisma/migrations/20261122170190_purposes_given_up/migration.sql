-- A grant rests not only when a later policy widened its purpose (9.1), but also while the policy in force does not name it (6.2.1).
CREATE OR REPLACE FUNCTION consent_frozen("purpose" text, "policy_number" integer, "at" timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN EXISTS (
  SELECT FROM "policy_purposes" p JOIN "document_versions" v ON v."id" = p."version_id"
  WHERE p."code" = "consent_frozen"."purpose" AND p."widened" AND v."number" > "consent_frozen"."policy_number"
    AND v."state" IN ('published', 'superseded') AND v."effective_from" <= "at"
) OR NOT EXISTS (
  SELECT FROM document_in_force('policy', "at") AS force JOIN "policy_purposes" p ON p."version_id" = force."id"
  WHERE p."code" = "consent_frozen"."purpose"
);
