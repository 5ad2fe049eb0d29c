import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { post } from '#lib/cli/post.ts'
import { env } from '#lib/env.ts'
import { deliverMessage, type Post } from '#lib/messages/deliver-message.ts'
import { letPass } from '#lib/messages/let-pass.ts'
import { queueMessage } from '#lib/messages/queue-message.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { endBlock } from '#lib/privacy/end-block.ts'
import { makeCustomer, type MadeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { queueForAccount } from '#lib/test-support/queue-proof-message.ts'
import { blockSubject } from './block-subject.ts'
import { subjectOfContact, subjectOfPerson } from './find-subject.ts'
import { isBlocked, openBlocks } from './is-blocked.ts'

/** The shop's post with a server that only counts. */
function counting(): { handed: string[]; by: Post } {
  const handed: string[] = []
  const send = async ({ id }: { id: string }) => void handed.push(id)
  const words = { subject: 'Тема', html: '<p>Слова</p>', text: 'Слова' }
  return { handed, by: { email: { compose: async () => words, send }, sms: { ...post.sms, send } } }
}

async function notice({ personId, email }: MadeCustomer): Promise<string> {
  return queueForAccount({ key: `test:${randomUUID()}`, template: 'password-changed', channel: 'email', recipient: email, basis: { personId } })
}

const block = (personId: string, cause = 'обращение № 1042') =>
  db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), cause }))
const stateOf = (id: string) => db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true, attempts: true, error: true } })

test('a message of a blocked person is not handed from the next attempt on, waits with its reason, and goes when the block ends §6.2.4', async () => {
  const anna = await makeCustomer()
  const boris = await makeCustomer()
  const [waiting, other] = [await notice(anna), await notice(boris)]
  const id = await block(anna.personId)
  expect(await block(anna.personId)).toBe(id)
  const { handed, by } = counting()
  await deliverMessage(waiting, by)
  await deliverMessage(other, by)
  expect(handed).toEqual([other])
  expect(await stateOf(waiting)).toEqual({ state: 'blocked', attempts: 0, error: 'the data are blocked' })
  await deliverMessage(waiting, by)
  expect(handed).toEqual([other])

  await db.$transaction((tx) => endBlock(tx, { blockId: id }, 'сведения верны'))
  expect(await stateOf(waiting)).toEqual({ state: 'queued', attempts: 0, error: null })
  const jobs = await db.$queryRaw<unknown[]>`SELECT FROM graphile_worker.jobs WHERE key = ${`messages.deliver:${waiting}`}`
  expect(jobs).toHaveLength(1)
  await deliverMessage(waiting, by)
  expect(handed).toEqual([other, waiting])
})

test('while one of two blocks is open the data stay blocked; a block ends once and is not deleted §6.2.4', async () => {
  const anna = await makeCustomer()
  const [first, second] = [await block(anna.personId, 'первое'), await block(anna.personId, 'второе')]
  await db.$transaction((tx) => endBlock(tx, { blockId: first }, 'решено'))
  expect(await isBlocked(db, { personId: anna.personId })).toBe(true)
  expect((await openBlocks(db, anna)).map(({ id }) => id)).toEqual([second])
  await expect(db.$executeRaw`UPDATE blocks SET ended_at = NULL, decision = NULL WHERE id = ${first}::uuid`).rejects.toThrow('a block ends once')
  await expect(db.$executeRaw`DELETE FROM blocks WHERE id = ${first}::uuid`).rejects.toThrow('append-only')
  await db.$transaction((tx) => endBlock(tx, { blockId: second }, 'решено'))
  expect(await isBlocked(db, { personId: anna.personId })).toBe(false)
  expect(await db.blockedContact.count()).toBe(0)
})

test('the database refuses whoever hands a message past the code, born sent or marked sent §6.2.4', async () => {
  const anna = await makeCustomer()
  const id = await notice(anna)
  await block(anna.personId)
  await expect(db.$executeRaw`UPDATE outbox_messages SET state = 'handed', handed_at = now() WHERE id = ${id}::uuid`).rejects.toThrow('only the dispatcher hands over')
  await expect(db.$executeRaw`UPDATE outbox_messages SET state = 'sent', sent_at = now() WHERE id = ${id}::uuid`).rejects.toThrow('only the dispatcher hands over')
  await dispatcher.$executeRaw`UPDATE outbox_messages SET state = 'handed', handed_at = now() WHERE id = ${id}::uuid`
  expect((await stateOf(id)).state).toBe('blocked')
  const born = { key: randomUUID(), class: 'service', channel: 'email', template: 'x', recipient: anna.email, personId: anna.personId } as const
  await expect(db.outboxMessage.create({ data: { ...born, state: 'sent', sentAt: now() } })).rejects.toThrow('only the dispatcher hands over')
})

test('a guest is blocked by the subject of the contact: orders made before, by e-mail and by phone; not those made since §6.2.4', async () => {
  const variant = await makeVariant({ stock: 10 })
  const before = await makeOrder({ variantId: variant.id })
  await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfContact(tx, { channel: 'email', value: 'anna@example.ru' }), cause: 'обращение' }))
  expect(await isBlocked(db, { channel: 'email', value: 'anna@example.ru' })).toBe(true)
  const after = await makeOrder({ variantId: variant.id })
  const { handed, by } = counting()
  for (const { id } of await db.outboxMessage.findMany({ where: { orderId: { in: [before.id, after.id] } } })) await deliverMessage(id, by)
  const sent = await db.outboxMessage.findMany({ where: { id: { in: handed } }, select: { orderId: true } })
  expect(sent).toEqual([{ orderId: after.id }])
  expect(await seenBy('support', 'orders')).not.toContain(before.id)
  expect(await seenBy('support', 'orders')).toContain(after.id)
  expect(await seenBy('privacy_officer', 'orders')).toContain(before.id)
  const digests = await db.blockedContact.findMany()
  expect(JSON.stringify(digests)).not.toContain('anna')
})

test('what was ordered before goes nowhere while the check lasts, what was ordered since is fulfilled §6.2.4', async () => {
  const anna = await makeCustomer()
  const variant = await makeVariant({ stock: 10 })
  const [before, carried] = [await makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId), await makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId)]
  for (const step of [{ to: 'packed' }, { to: 'shipped', track: '80080012345678' }] as const) await fulfilOrder(carried.number, step, 'warehouse')
  const id = await block(anna.personId)
  const after = await makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId)
  await expect(fulfilOrder(before.number, { to: 'packed' }, 'warehouse')).rejects.toEqual(new Refusal('blocked'))
  await fulfilOrder(carried.number, { to: 'delivered' }, 'warehouse')
  await fulfilOrder(after.number, { to: 'packed' }, 'warehouse')
  await db.$transaction((tx) => endBlock(tx, { blockId: id }, 'решено'))
  await fulfilOrder(before.number, { to: 'packed' }, 'warehouse')
})

test('a legal message passes with a reason and not without; a reason does not help any other class §6.2.4', async () => {
  const anna = await makeCustomer()
  await block(anna.personId)
  const { handed, by } = counting()
  const [legal, mute, service] = [await notice(anna), await notice(anna), await notice(anna)]
  await db.outboxMessage.updateMany({ where: { id: { in: [legal, mute] } }, data: { class: 'legal' } })
  for (const id of [legal, service]) await letPass(db, id, 'ответ на обращение № 1042')
  for (const id of [legal, mute, service]) await deliverMessage(id, by)
  expect(handed).toEqual([legal])
  expect((await stateOf(mute)).error).toContain('nobody gave a reason')
  await expect(db.$executeRaw`UPDATE block_passes SET reason = 'иначе'`).rejects.toThrow('append-only')
})

test('the commit of a block waits for a hand-over under way, and the next one has to wait for it §6.2.4', async () => {
  const anna = await makeCustomer()
  const [first, second] = [await notice(anna), await notice(anna)]
  await withClient(env.DATABASE_URL, async (worker) => {
    await worker.query('SET ROLE shop_dispatcher')
    await worker.query('BEGIN')
    await worker.query(`UPDATE outbox_messages SET state = 'handed', handed_at = now() WHERE id = $1`, [first])
    let blocked = false
    const blocking = block(anna.personId).then(() => void (blocked = true))
    await waitFor(async () => (await db.$queryRaw<unknown[]>`SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 620 AND NOT granted`).length > 0)
    expect(blocked).toBe(false)
    await worker.query('COMMIT')
    await blocking
    expect((await stateOf(first)).state).toBe('handed')
    await worker.query(`UPDATE outbox_messages SET state = 'handed', handed_at = now() WHERE id = $1`, [second])
    expect((await stateOf(second)).state).toBe('blocked')
  })
})

/** Attempts to send at all moments around a request; answers how many were handed although they began after it was answered. */
async function race(rounds: number): Promise<{ late: number; before: number }> {
  let [late, before] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const anna = await makeCustomer()
    const messages = await Promise.all([1, 2, 3, 4].map(() => notice(anna)))
    const { handed, by } = counting()
    let answered = Infinity
    const begun = new Map<string, number>()
    await Promise.all([
      block(anna.personId).then(() => void (answered = performance.now())),
      ...messages.map(async (id, index) => {
        await sleep((round % 10) * index * 0.7)
        begun.set(id, performance.now())
        await deliverMessage(id, by)
      }),
    ])
    begun.set('', performance.now())
    await deliverMessage(await notice(anna), { ...by, email: { ...by.email, send: async () => void handed.push('') } })
    late += handed.filter((id) => (begun.get(id) ?? 0) > answered).length
    before += handed.filter((id) => (begun.get(id) ?? 0) <= answered).length
  }
  return { late, before }
}

test('however a request and attempts to send interleave, none that begins after the answer is handed; the same race without the guard fails §6.2.4', async () => {
  const guarded = await race(30)
  expect(guarded.late).toBe(0)
  expect(guarded.before).toBeGreaterThan(0)
  await owner.$executeRaw`ALTER TABLE outbox_messages DISABLE TRIGGER outbox_messages_handed`
  const open = await race(5)
  await owner.$executeRaw`ALTER TABLE outbox_messages ENABLE TRIGGER outbox_messages_handed`
  expect(open.late).toBeGreaterThan(0)
}, 90_000)

test('staff do not see a blocked person in any table; the privacy officer does; others stay seen; the end restores §6.2.4', async () => {
  const anna = await makeCustomer()
  const boris = await makeCustomer()
  const variant = await makeVariant({ stock: 10 })
  for (const { personId } of [anna, boris]) {
    const { id: orderId } = await makeOrder({ variantId: variant.id }, 'online', personId)
    await db.$transaction((tx) => queueMessage(tx, { key: `test:${orderId}`, template: 'order-paid', orderId }))
    await db.dataChange.create({ data: { personId, field: 'surname', before: null, after: 'Иванова', source: 'portal' } })
    await db.securityEvent.create({ data: { personId, kind: 'signed-in' } })
    await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: personId === anna.personId ? anna.email : boris.email }, personId))
    await notice(personId === anna.personId ? anna : boris)
  }
  const tables = ['people', 'contact_points', 'data_changes', 'sessions', 'security_events', 'orders', 'order_lines', 'order_events', 'outbox_messages', 'subjects', 'subject_contacts']
  const counts = async (role: string) => Promise.all(tables.map(async (table) => (await seenBy(role, table)).length))
  const [all, everything] = [await counts('support'), await counts('privacy_officer')]
  const id = await block(anna.personId)
  const seen = await counts('support')
  seen.forEach((count, index) => expect([tables[index], count < (all[index] ?? 0)]).toEqual([tables[index], true]))
  expect(await seenBy('support', 'people')).toContain(boris.personId)
  expect(await seenBy('support', 'people')).not.toContain(anna.personId)
  expect(await seenBy('', 'people')).not.toContain(anna.personId)
  expect(await counts('privacy_officer')).toEqual(everything)
  // the person sees what is theirs: the shop's own reads go by other rules
  expect(await db.person.findUnique({ where: { id: anna.personId } })).not.toBeNull()
  await db.$transaction((tx) => endBlock(tx, { blockId: id }, 'решено'))
  expect(await counts('support')).toEqual(all)
})

test('nobody of staff reads a secret or a key, and nobody of staff writes §6.2.4', async () => {
  for (const query of ['SELECT * FROM subject_keys', 'SELECT * FROM recovery_codes', 'SELECT password_hash FROM accounts', 'SELECT totp_secret FROM accounts', 'SELECT payload FROM proofs',
    'SELECT * FROM consent_evidence', `UPDATE people SET surname = 'x'`, 'DELETE FROM blocks']) {
    await expect(asStaff('admin', (tx) => tx.$executeRawUnsafe(query))).rejects.toThrow('permission denied')
  }
})

/** The part of the migration that makes the role, about a role of this test's own. */
function makingRole(): { sql: string; role: string } {
  const migration = readFileSync('prisma/migrations/20261122170152_staff_role/migration.sql', 'utf8')
  const role = `shop_staff_${randomUUID().slice(0, 8)}`
  return { role, sql: migration.slice(migration.indexOf('DO $$'), migration.indexOf('END $$;') + 7).replaceAll('shop_staff', role) }
}

test('a user who may create roles needs no more; one who may not is told what to run, in one sentence §6.2.4', async () => {
  const { sql, role } = makingRole()
  const [may, mayNot] = [`may_${randomUUID().slice(0, 8)}`, `may_not_${randomUUID().slice(0, 8)}`]
  const as = (user: string) => Object.assign(new URL(env.DATABASE_URL), { username: user, password: 'secret' }).href
  await owner.$executeRawUnsafe(`CREATE ROLE ${may} LOGIN CREATEROLE PASSWORD 'secret'`)
  await owner.$executeRawUnsafe(`CREATE ROLE ${mayNot} LOGIN PASSWORD 'secret'`)
  try {
    await expect(withClient(as(mayNot), (client) => client.query(sql))).rejects.toThrow(`The user "${mayNot}" of DATABASE_URL may not create roles; let an administrator run: CREATE ROLE ${role} NOLOGIN`)
    await withClient(as(may), async (client) => {
      await client.query(sql)
      await client.query(`BEGIN; SET LOCAL ROLE ${role}; COMMIT`)
    })
    await expect(withClient(as(mayNot), (client) => client.query(sql))).rejects.toThrow(`may not act as the role ${role}; let an administrator run: GRANT ${role} TO "${mayNot}";`)
  } finally {
    for (const each of [role, may, mayNot]) await owner.$executeRawUnsafe(`DROP ROLE IF EXISTS ${each}`)
  }
})

test('the role is there for databases that are migrated at once', async () => {
  const { sql, role } = makingRole()
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => withClient(env.DATABASE_URL, (client) => client.query(sql))))
  await owner.$executeRawUnsafe(`DROP ROLE ${role}`)
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'))
})

async function asStaff<T>(role: string, read: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('shop.staff_role', ${role}, true)`
    await tx.$executeRaw`SET LOCAL ROLE shop_staff`
    return read(tx)
  })
}

/** The first column of what somebody of this role sees of a table. */
async function seenBy(role: string, table: string): Promise<unknown[]> {
  return asStaff(role, async (tx) => (await tx.$queryRawUnsafe<object[]>(`SELECT ${table === 'sessions' ? 'person_id' : '*'} FROM ${table}`)).map((row) => Object.values(row)[0] as unknown))
}

async function waitFor(met: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000
  while (!(await met())) {
    if (performance.now() > deadline) throw new Error('this never happened')
    await sleep(5)
  }
}
