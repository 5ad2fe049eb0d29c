/** What the Support API keeps of the queue, in a schema that no migration knows: which jobs are to fail, and what became of those that ran. */
export const tables = /* sql */ `
  select pg_advisory_xact_lock(hashtext('test_support'));
  create schema if not exists test_support;
  create table if not exists test_support.job_failures (name text primary key, times integer not null);
  create table if not exists test_support.job_runs (
    id bigint generated always as identity primary key,
    job_id bigint not null,
    name text not null,
    payload json,
    attempt integer not null,
    error text,
    ended_at timestamptz not null default clock_timestamp()
  );
  grant usage on schema test_support to shop_app;
  grant select, update, delete on test_support.job_failures to shop_app;
  grant select, insert on test_support.job_runs to shop_app;`
