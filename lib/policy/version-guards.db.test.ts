import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { owner as db } from '#lib/test-support/owner.ts'
import { draftVersion } from './draft-version.ts'
import { firstPurposes } from './first-purposes.ts'

// Whoever reaches the database past all commands.
const run = (sql: string) => db.$executeRawUnsafe(sql)
const text = readFileSync('prisma/policy/policy.txt', 'utf8')
const ofPolicy = `(SELECT id FROM documents WHERE code = 'policy')`
const published = `(SELECT id FROM document_versions WHERE document_id = ${ofPolicy} AND number = 1)`
let draft = ''

beforeAll(async () => {
  const widened = firstPurposes.map((purpose) => (purpose.code === 'ads' ? { ...purpose, recipients: ['bank'] } : purpose))
  draft = `'${(await draftVersion({ code: 'policy', text, author: 'Анна', purposes: widened })).versionId}'`
})

describe('a published version stays as it was published §9.2', () => {
  const history = () => db.$queryRaw`SELECT v.*, (SELECT jsonb_agg(c ORDER BY position) FROM clauses c WHERE version_id = v.id) AS clauses,
    (SELECT jsonb_agg(p ORDER BY code) FROM policy_purposes p WHERE version_id = v.id) AS purposes FROM document_versions v WHERE state <> 'draft' ORDER BY id`

  test.each([
    `UPDATE document_versions SET text = text || '.' WHERE id = ${published}`,
    `UPDATE document_versions SET hash = repeat('0', 64) WHERE id = ${published}`,
    `UPDATE document_versions SET effective_from = effective_from + interval '1 day' WHERE id = ${published}`,
    `UPDATE document_versions SET published_at = published_at - interval '1 day' WHERE id = ${published}`,
    `UPDATE document_versions SET author = 'Ева', approver = 'Адам' WHERE id = ${published}`,
    `UPDATE document_versions SET state = 'draft', approver = NULL, published_at = NULL, effective_from = NULL WHERE id = ${published}`,
    `UPDATE document_versions SET state = 'superseded' WHERE id = ${published}`,
    `UPDATE document_versions SET number = 9 WHERE id = ${published}`,
    `DELETE FROM document_versions WHERE id = ${published}`,
    `UPDATE clauses SET text = 'Всё можно' WHERE version_id = ${published} AND number = '4.1.10'`,
    `UPDATE clauses SET position = position + 1000 WHERE version_id = ${published}`,
    `DELETE FROM clauses WHERE version_id = ${published} AND number = '6.1.4'`,
    `INSERT INTO clauses (version_id, number, position, text, hash, class) VALUES (${published}, '9.4', 900, 'x', encode(sha256(convert_to(E'9.4\\nx', 'UTF8')), 'hex'), 'duty')`,
    `UPDATE policy_purposes SET recipients = '{bank}' WHERE version_id = ${published} AND code = 'ads'`,
    `UPDATE policy_purposes SET widened = true WHERE version_id = ${published}`,
    `DELETE FROM policy_purposes WHERE version_id = ${published}`,
    `INSERT INTO policy_purposes (version_id, code, clause, title, basis, categories, term, term_start) VALUES (${published}, 'spying', '4', 'x', 'consent', '{visits}', 'x', 'recorded')`,
    `TRUNCATE document_versions CASCADE`,
    `TRUNCATE clauses`,
    `TRUNCATE policy_purposes`,
    `TRUNCATE documents CASCADE`,
    `DELETE FROM documents WHERE code = 'policy'`,
    `UPDATE documents SET code = 'policy-old' WHERE code = 'policy'`,
    `UPDATE documents SET kind = 'policy', code = 'policy', purpose = NULL, channel = NULL WHERE code = 'consent/ads/email'`,
  ])('%s', async (sql) => {
    const before = await history()
    await expect(run(sql)).rejects.toThrow(/append-only|does not|do not|disappear|change only|begins as|violates|constraint/)
    expect(await history()).toEqual(before)
  })
})

describe('a version is published only along its way §9.1', () => {
  const approve = `UPDATE document_versions SET state = 'approved', approver = 'Борис' WHERE id = $1`
  const publish = `UPDATE document_versions SET state = 'published', published_at = now(), effective_from = now() WHERE id = $1`
  const steps = (...sqls: string[]) => db.$transaction(async (tx) => {
    for (const sql of sqls) await tx.$executeRawUnsafe(sql.replaceAll('$1', `${draft}::uuid`))
    throw new Error('all of it was possible')
  })

  test('drafted, approved and published it can be', async () => {
    await expect(steps(approve, publish)).rejects.toThrow('all of it was possible')
  })

  test.each([
    ['without approval', [publish]],
    ['approved by its author', [approve.replace('Борис', ' АННА '), publish]],
    ['approved by nobody', [`UPDATE document_versions SET state = 'approved' WHERE id = $1`]],
    ['before it is published', [approve, publish.replace('effective_from = now()', `effective_from = now() - interval '1 second'`)]],
    ['before its predecessor takes effect', [approve, publish.replaceAll('now()', `timestamptz '2020-01-01'`)]],
    ['another text than was approved', [approve, `UPDATE document_versions SET text = 'x' WHERE id = $1`]],
    ['another text on publication', [approve, publish.replace('SET state', `SET text = 'x', state`)]],
    ['other clauses than were approved', [approve, `UPDATE clauses SET text = 'x' WHERE version_id = $1 AND number = '4.1.10'`]],
    ['other purposes than were approved', [approve, `UPDATE policy_purposes SET term_days = 9999 WHERE version_id = $1`]],
    ['a purpose without a term §5.1', [`UPDATE policy_purposes SET term = ' ' WHERE version_id = $1 AND code = 'ads'`]],
    ['a widened purpose that says it is not', [`UPDATE policy_purposes SET widened = false WHERE version_id = $1`, approve, publish]],
    ['a wider change that calls itself editorial', [`UPDATE document_versions SET change_class = 'editorial' WHERE id = $1`, approve, publish]],
    ['purposes that the hash does not cover', [`UPDATE policy_purposes SET term_days = 9999 WHERE version_id = $1 AND code = 'order'`, approve, publish]],
    ['a clause whose hash is another’s', [`UPDATE clauses SET text = 'x' WHERE version_id = $1 AND number = '4.1.10'`]],
    ['without purposes', [`DELETE FROM policy_purposes WHERE version_id = $1`, `UPDATE document_versions SET hash = version_hash(id) WHERE id = $1`, approve, publish]],
    ['without clauses', [`DELETE FROM clauses WHERE version_id = $1`, approve, publish]],
    ['a second one beside it', [`INSERT INTO document_versions (id, document_id, number, text, hash, change_class, author, predecessor_id) SELECT uuidv7(), document_id, 3, text, hash, change_class, author, id FROM document_versions WHERE id = $1`]],
    ['with a gap in the numbers', [`DELETE FROM document_versions WHERE id = $1`, `INSERT INTO document_versions (id, document_id, number, text, hash, change_class, author, predecessor_id) SELECT uuidv7(), document_id, 3, text, hash, 'wider', author, id FROM document_versions WHERE id = ${published}`]],
    ['at once', [`DELETE FROM document_versions WHERE id = $1`, `INSERT INTO document_versions (id, document_id, number, text, hash, change_class, author, predecessor_id, state, approver, published_at, effective_from) SELECT uuidv7(), document_id, 2, text, hash, 'wider', author, id, 'published', 'x', now(), now() FROM document_versions WHERE id = ${published}`]],
  ])('not %s', async (_, sqls) => {
    const attempt = steps(...sqls)
    await expect(attempt).rejects.toThrow()
    await expect(attempt).rejects.not.toThrow('all of it was possible')
  })

  test.each([
    `INSERT INTO documents (id, kind, code, title) VALUES (uuidv7(), 'consent_text', 'consent/ads/site', 'x')`,
    `INSERT INTO documents (id, kind, code, title, purpose, channel) VALUES (uuidv7(), 'consent_text', 'policy-of-ads', 'x', 'ads', 'site')`,
    `INSERT INTO documents (id, kind, code, title) VALUES (uuidv7(), 'policy', 'policy-2', 'x')`,
  ])('a consent text is no policy, and there is one policy: %s', async (sql) => {
    await expect(run(sql)).rejects.toThrow('violates check constraint')
  })

  test('whoever takes note takes note of something published', async () => {
    await expect(run(`INSERT INTO people (id, surname, given_name) VALUES (uuidv7(), 'Иванова', 'Анна')`)).resolves.toBe(1)
    await expect(run(`INSERT INTO policy_acceptances (id, person_id, version_id) SELECT uuidv7(), id, ${draft} FROM people LIMIT 1`)).rejects.toThrow('only a published policy')
    await run(`INSERT INTO policy_acceptances (id, person_id, version_id) SELECT uuidv7(), id, ${published} FROM people LIMIT 1`)
    await expect(run(`UPDATE policy_acceptances SET accepted_at = now()`)).rejects.toThrow('append-only')
  })
})
