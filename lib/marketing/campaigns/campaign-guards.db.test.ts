import { expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignState } from '#lib/db/generated/enums.ts'
import { rolesWith } from '#lib/auth/permissions.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'

const states: readonly CampaignState[] = ['draft', 'review', 'approved', 'scheduled', 'running', 'paused', 'finished', 'cancelled']

const legal = new Set([
  'draft review', 'draft cancelled', 'review draft', 'review approved', 'review cancelled', 'approved draft', 'approved scheduled', 'approved cancelled', 'scheduled draft', 'scheduled approved',
  'scheduled running', 'scheduled cancelled', 'running paused', 'running finished', 'running cancelled', 'paused running', 'paused cancelled',
])

const marketer = async () => (await makeCustomer({ roles: ['marketer'] })).personId
const as = <T>(personId: string, work: () => Promise<T>) => actAs({ personId, role: 'marketer' }, work)

/** What the database says to an update by somebody: «in», or its message. */
async function attempt(personId: string | null, id: string, data: Parameters<typeof db.campaign.update>[0]['data']): Promise<string> {
  const write = () => db.$transaction((tx) => tx.campaign.update({ where: { id }, data, select: { id: true } }))
  return (personId === null ? write() : as(personId, write)).then(() => 'in', (error: unknown) => String(error))
}

test.each(states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const)))('from %s to %s: the table of ways, nothing else', async (from, to) => {
  const { id, authorId, approverId } = await makeCampaign({ state: from })
  const { revision } = await db.campaign.findUniqueOrThrow({ where: { id } })
  const data = {
    ...(to === 'approved' && from === 'review' && { approverId, approvedAt: now(), approvedRevision: revision }),
    ...(to === 'scheduled' && { launcherId: authorId, launchedAt: now() }),
    ...((to === 'paused' || to === 'cancelled') && { stateReason: 'так надо' }),
  }
  const said = await attempt(to === 'approved' ? approverId : authorId, id, { state: to, ...data })
  expect(said === 'in').toBe(legal.has(`${from} ${to}`))
})

test('a campaign is born a draft, and is never deleted', async () => {
  const authorId = await marketer()
  await expect(db.campaign.create({ data: { name: 'Мимо', purpose: 'ads', channel: 'email', state: 'running', authorId, approverId: await marketer(), approvedAt: now(), approvedRevision: 1, launcherId: authorId, launchedAt: now() } })).rejects.toThrow(/begins as a draft/)
  const { id } = await makeCampaign({ state: 'draft' })
  await expect(db.campaign.delete({ where: { id } })).rejects.toThrow()
})

test('whoever changed anything since creation may not approve, whoever else may', async () => {
  const [editor, other] = [await marketer(), await marketer()]
  const { id, authorId } = await makeCampaign({ state: 'draft' })
  await as(editor, () => db.$transaction((tx) => tx.campaignVariant.update({ where: { campaignId_letter: { campaignId: id, letter: 'a' } }, data: { subject: 'Другая тема' } })))
  await attempt(authorId, id, { state: 'review', submittedAt: now() })
  const { revision, editorIds } = await db.campaign.findUniqueOrThrow({ where: { id } })
  expect(editorIds).toEqual([authorId, editor])
  const approve = (who: string, actor: string | null = who, approvedRevision = revision) => attempt(actor, id, { state: 'approved', approverId: who, approvedAt: now(), approvedRevision })
  expect(await approve(authorId)).toMatch(/campaigns_(approver|editors)/)
  expect(await approve(editor)).toMatch(/campaigns_editors/)
  expect(await approve(other, null)).toMatch(/approved by who acts/)
  expect(await approve(other, authorId)).toMatch(/approved by who acts/)
  expect(await approve(other, other, revision - 1)).toMatch(/as it stands now/)
  const { personId: support } = await makeCustomer({ roles: ['support'] })
  expect(await approve(support)).toMatch(/may not approve/)
  expect(await approve(other)).toBe('in')
})

test('a change after that sends it back to draft and drops the approval and the launch', async () => {
  for (const state of ['review', 'approved', 'scheduled'] as const) {
    const { id, authorId } = await makeCampaign({ state })
    const before = await db.campaign.findUniqueOrThrow({ where: { id } })
    await as(authorId, () => db.$transaction((tx) => tx.campaignVariant.update({ where: { campaignId_letter: { campaignId: id, letter: 'a' } }, data: { text: `Иначе ${state}` } })))
    const after = await db.campaign.findUniqueOrThrow({ where: { id } })
    expect(after).toMatchObject({ state: 'draft', submittedAt: null, approverId: null, approvedAt: null, approvedRevision: null, launcherId: null, revision: before.revision + 1 })
    expect(after.stateReason).toMatch(/заново/)
  }
})

test('what runs keeps what it says and to whom', async () => {
  for (const state of ['running', 'paused', 'finished'] as const) {
    const { id, authorId } = await makeCampaign({ state })
    expect(await attempt(authorId, id, { purpose: 'ads' })).toMatch(/has begun/)
    expect(await attempt(authorId, id, { perMinute: 10 })).toMatch(/has begun/)
    await expect(as(authorId, () => db.$transaction((tx) => tx.campaignVariant.create({ data: { campaignId: id, letter: 'b' } })))).rejects.toThrow(/has begun/)
    await expect(db.campaignVariant.deleteMany({ where: { campaignId: id } })).rejects.toThrow(/has begun/)
  }
})

test('a human launches and resumes; the worker does neither', async () => {
  const { id, authorId } = await makeCampaign({ state: 'approved' })
  const launch = (who: string, actor: string | null) => attempt(actor, id, { state: 'scheduled', launcherId: who, launchedAt: now() })
  const { personId: manager } = await makeCustomer({ roles: ['manager'] })
  expect(await launch(authorId, null)).toMatch(/launched by a human/)
  expect(await launch(manager, manager)).toMatch(/launched by a human/)
  expect(await launch(await marketer(), authorId)).toMatch(/launched by a human/)
  expect(await launch(authorId, authorId)).toBe('in')
  expect(await attempt(null, id, { state: 'running', startedAt: now() })).toBe('in')
  expect(await attempt(null, id, { state: 'paused', stateReason: 'жалобы' })).toBe('in')
  expect(await attempt(null, id, { state: 'running' })).toMatch(/resumed by a human/)
  expect(await attempt(authorId, id, { state: 'running' })).toBe('in')
  const steps = await db.campaignStep.findMany({ where: { campaignId: id }, orderBy: { id: 'asc' }, select: { state: true, byId: true, reason: true } })
  expect(steps.map(({ state, byId }) => [state, byId === null ? 'shop' : byId === authorId ? 'author' : 'other'])).toEqual([
    ['draft', 'author'], ['review', 'author'], ['approved', 'other'], ['scheduled', 'author'], ['running', 'shop'], ['paused', 'shop'], ['running', 'author'],
  ])
  await expect(db.campaignStep.deleteMany({ where: { campaignId: id } })).rejects.toThrow()
})

test('the database knows the same roles as the table of permissions', async () => {
  expect([...rolesWith('marketing.approve')].toSorted()).toEqual(['admin', 'manager', 'marketer'])
  expect([...rolesWith('marketing.launch')].toSorted()).toEqual(['admin', 'marketer'])
})
