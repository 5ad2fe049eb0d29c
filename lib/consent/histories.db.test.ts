import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import { proofToken } from '#lib/proofs/proof-secret.ts'
import { ADS, ADS_SMS, NEWS, RECOMMENDATIONS, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { publishPolicy, publishText } from '#lib/test-support/publish-text.ts'
import { allowedAt } from './allowed-at.ts'
import { changeContact } from './change-contact.ts'
import { confirmByLink } from './confirm-consents.ts'
import { expireConsents } from './expire-consents.ts'
import { grantConsents } from './grant-consents.ts'
import type { ConsentCell } from './purposes.ts'
import { rebuildCurrent } from './rebuild-current.ts'
import { verifyLedger } from './verify/verify-ledger.ts'
import { withdrawConsents } from './withdraw-consents.ts'

afterEach(() => travel(0))

const cells = [NEWS, ADS, ADS_SMS, RECOMMENDATIONS] as const satisfies readonly ConsentCell[]
const nameOf = ({ purpose, channel }: ConsentCell) => `${purpose} ${channel}`

/** What somebody may do, or what may happen to them. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('grant' as const), cell: fc.constantFrom(...cells), proved: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), cell: fc.constantFrom(...cells) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const), channel: fc.constantFrom('email' as const, 'sms' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change-contact' as const), channel: fc.constantFrom('email' as const, 'sms' as const) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'withdraw-all' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'two-days' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'widen' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'edit' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'new-text' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

let widenings = 0
/** Milliseconds: time goes on from life to life. */
let offset = 0

/** Ads are given a category they did not have in the version before: wider each time. */
async function widen(): Promise<void> {
  widenings += 1
  const another = widenings % 2 === 0 ? 'bonuses' : 'wishes'
  await publishPolicy(firstPurposes.map((purpose) => (purpose.code === 'ads' ? { ...purpose, categories: [...purpose.categories, another] } : purpose)))
}

/** The model: what is allowed is kept in a Map, by the words of the policy and nothing of the ledger. */
class Model {
  readonly states = new Map<string, { state: 'waiting' | 'allowed'; frozen: boolean }>()
  allowed(): string[] {
    return [...this.states].flatMap(([name, { state, frozen }]) => (state === 'allowed' && !frozen ? [name] : [])).toSorted()
  }
}

async function play(history: readonly Step[]): Promise<void> {
  const { personId, email, mobile } = await makeCustomer()
  const contacts: { email: string; sms: string; site: string } = { email, sms: mobile, site: personId }
  const model = new Model()
  const snapshots: { at: Date; allowed: string[] }[] = []
  let contact = 0
  for (const each of history) {
    offset += minutes(1)
    travel(offset)
    if (each.kind === 'grant') {
      const { cell } = each
      const tokens = [await tokenOf('communications', cell)]
      const proved = each.proved ? { email: 'proof', sms: 'proof' } : {}
      await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens, contacts, personId, evidence: visit(), proved }))
      const before = model.states.get(nameOf(cell))
      const fresh = before && !before.frozen && !stale.has(nameOf(cell))
      if (!(fresh && before.state === 'allowed')) model.states.set(nameOf(cell), { state: each.proved || cell.channel === 'site' ? 'allowed' : 'waiting', frozen: false })
      stale.delete(nameOf(cell))
    } else if (each.kind === 'withdraw') {
      await db.$transaction((tx) => withdrawConsents(tx, { personId, cells: [each.cell], evidence: visit(), point: 'communications' }))
      model.states.delete(nameOf(each.cell))
    } else if (each.kind === 'withdraw-all') {
      await db.$transaction((tx) => withdrawConsents(tx, { personId, cells: 'all', evidence: visit(), point: 'communications' }))
      model.states.clear()
    } else if (each.kind === 'confirm') {
      // Whoever finds all their letters presses all their buttons.
      const proofs = await db.proof.findMany({ where: { contact: contacts[each.channel], purpose: 'confirm_consent', provedAt: null }, orderBy: { createdAt: 'asc' } })
      for (const { id } of proofs) expect(['in', 'confirmation-dead']).toContain(await outcome(confirmByLink(proofToken(id), visit())))
      for (const cell of cells) {
        const held = model.states.get(nameOf(cell))
        if (cell.channel === each.channel && held?.state === 'waiting') model.states.set(nameOf(cell), { ...held, state: 'allowed' })
      }
    } else if (each.kind === 'change-contact') {
      await db.$transaction((tx) => changeContact(tx, personId, each.channel, contacts[each.channel]))
      contacts[each.channel] = each.channel === 'email' ? `next-${(contact += 1)}-${personId}@example.ru` : `+7900${String((contact += 1) + Math.floor(Math.random() * 9e6)).padStart(7, '0')}`
      for (const cell of cells) if (cell.channel === each.channel) model.states.delete(nameOf(cell))
    } else if (each.kind === 'two-days') {
      offset += days(2)
      travel(offset)
      await expireConsents()
      for (const [name, held] of model.states) if (held.state === 'waiting') model.states.delete(name)
    } else if (each.kind === 'widen') {
      await widen()
      for (const [name, held] of model.states) if (name.startsWith('ads')) model.states.set(name, { ...held, frozen: true })
    } else if (each.kind === 'edit') {
      await publishPolicy()
    } else {
      await publishText('consent/news-offers/email')
      // Holds by the old text; given anew it is given by the new one.
      if (model.states.has(nameOf(NEWS))) stale.add(nameOf(NEWS))
    }
    snapshots.push({ at: now(), allowed: model.allowed() })
  }
  for (const { at, allowed } of snapshots) {
    const said = (await allowedAt({ personId }, at)).filter((each) => each.allowed).map((each) => `${each.purpose} ${each.channel}`)
    expect(said.toSorted()).toEqual(allowed)
  }
}

/** Cells whose text is not the one in force any more. */
const stale = new Set<string>()

test('whatever happens, the ledger answers what was allowed on any date as the policy says §9.1 §6.1.1 §4.1.9 §4.1.10', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (history) => {
    stale.clear()
    await play(history)
  }), { numRuns: 25, endOnFailure: true })
  // After all these lives: the projection is what the ledger says, and the ledger is whole.
  expect(await rebuildCurrent()).toEqual(await currentRows())
  expect((await verifyLedger()).broken).toEqual([])
}, 240_000)

function currentRows() {
  return db.consentCurrent.findMany({ orderBy: [{ subjectId: 'asc' }, { purpose: 'asc' }, { channel: 'asc' }] })
}
