import { actions } from '#e2e/kit/access/actions.ts'
import { callAction } from '#e2e/kit/access/call-action.ts'
import { callAccounts } from '#e2e/kit/access/call-by-name.ts'
import { withExtraFields } from '#e2e/kit/access/extra-fields.ts'
import { everythingOf, openHousehold } from '#e2e/kit/access/household.ts'
import { shopActions } from '#e2e/kit/access/manifest.ts'
import { routes } from '#e2e/kit/access/routes.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { codeFor, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

/** What nobody gives themselves. */
async function standingOf(personId: string) {
  const { account, contacts } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      contacts: { where: { verifiedAt: { not: null } }, select: { kind: true, value: true, source: true }, orderBy: { kind: 'asc' } },
      account: { select: { roles: true, totpEnabledAt: true, sessions: { where: { OR: [{ secondFactorAt: { not: null } }, { expiresAt: { gt: new Date('2027-06-01') } }] } } } },
    },
  })
  return { account, contacts }
}

test('лишние поля: ни одно действие не даёт ни роли, ни чужого, ни второго фактора, ни подтверждённого контакта', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const before = await everythingOf(household.owner.id)
  await Promise.all(
    shopActions().map(async (action) => {
      const [row, guest] = [actions[action.name], await shop.person()]
      if (!row) throw new Error(`${action.name} is not in the table`)
      const standing = await standingOf(guest.id)
      const said = withExtraFields(row.call(household), household)
      const answer = await callAction(request, action, routes[action.route]?.path(household) ?? action.route, said, headersOf(guest))
      expect(answer.status(), action.name).toBeLessThan(500)
      expect(await answer.text(), action.name).not.toContain('This call')
      expect(await standingOf(guest.id), action.name).toEqual(standing)
    }),
  )
  expect(await everythingOf(household.owner.id)).toBe(before)
})

test('лишние поля при регистрации: обычный покупатель, и только свой', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const before = await everythingOf(household.owner.id)
  const newcomer = newNewcomer()
  const said = withExtraFields({ args: [{ ...newcomer, next: '/' }] }, household)
  const [input] = 'args' in said ? said.args : []
  expect(await callAccounts(request, 'register', { ...(typeof input === 'object' ? input : {}) })).toContain('"next":"/sign-in/code"')
  expect(await callAccounts(request, 'enterCode', { code: await codeFor(newcomer.contact), personId: household.owner.id, purpose: 'sign_in', roles: ['admin'] })).toContain('"next":"/"')
  const { person } = await db.contactPoint.findFirstOrThrow({
    where: { value: newcomer.contact },
    select: { person: { select: { id: true, surname: true, contacts: true, account: { include: { sessions: true } } } } },
  })
  expect(person.id).not.toBe(household.owner.id)
  expect(person.surname).toBe(newcomer.surname)
  expect(person.contacts.map(({ kind, value }) => ({ kind, value }))).toEqual([{ kind: 'email', value: newcomer.contact }])
  expect(person.account).toMatchObject({ roles: [], totpSecret: null, totpEnabledAt: null })
  expect(person.account?.sessions).toMatchObject([{ secondFactorAt: null, method: 'registration' }])
  expect(await everythingOf(household.owner.id)).toBe(before)
})
