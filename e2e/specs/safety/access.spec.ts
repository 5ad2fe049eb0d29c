import type { APIRequestContext, APIResponse } from '@playwright/test'
import { actions } from '#e2e/kit/access/actions.ts'
import { deskActions } from '#e2e/kit/access/desk-actions.ts'
import { deskRoutes } from '#e2e/kit/access/desk-routes.ts'
import { callAction, type Headers } from '#e2e/kit/access/call-action.ts'
import { everythingOf, type Household, openHousehold } from '#e2e/kit/access/household.ts'
import { type BuiltAction, builtActions, builtRoutes, shopActions } from '#e2e/kit/access/manifest.ts'
import { type Row, routes } from '#e2e/kit/access/routes.ts'
import type { Shop } from '#e2e/kit/fixtures/shop.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import type { Person } from '#e2e/kit/person.ts'
import { call as support } from '#e2e/kit/support/call.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'

const AT_ONCE = 8

/**
 * Who walks the shop besides its owner. Roles only ever add to what somebody may (lib/auth/permissions.ts), so whoever has all of them may what
 * any one may: in the portal they are a customer like any other. The desk is walked role by role in specs/desk/access.spec.ts.
 */
const strangers: Readonly<Record<string, (shop: Shop) => Promise<Person>>> = {
  'другой покупатель': (shop) => shop.person(),
  'сотрудник со всеми ролями': (shop) => shop.person('anna', { roles: Object.values(StaffRole) }),
}

test('каждый адрес и каждое действие магазина стоят в таблице доступа, и ничего сверх того', () => {
  expect(Object.keys({ ...routes, ...deskRoutes }).toSorted()).toEqual(builtRoutes())
  expect(Object.keys({ ...actions, ...deskActions }).toSorted()).toEqual(builtActions().map(({ name }) => name).toSorted())
})

test('кто не вошёл, того с личных адресов ведут ко входу §1.1.4', async ({ request, household }) => {
  await walk(async (route, { access, path }) => {
    const answer = await request.get(path(household), { maxRedirects: 0 })
    if (access === 'own' || access === 'owner') {
      expect(answer.status(), route).toBe(307)
      expect(answer.headers().location, route).toBe(`/sign-in?next=${encodeURIComponent(path(household))}`)
    } else expectOpenOrClosed(answer, route, access)
    await expectNothingOf(household, answer, route)
  })
})

test('владелец открывает каждый свой адрес §4.1.2', async ({ request, household }) => {
  const headers = headersOf(household.owner)
  await walk(async (route, { access, path }) => {
    const answer = await request.get(path(household), { maxRedirects: 0, headers })
    if (access === 'own' || access === 'owner') {
      expect(answer.status(), route).toBe(200)
      expect(answer.headers()['cache-control'], route).toMatch(/no-store|private/)
    } else if (access === 'door') expect(answer.status(), route).toBe(307)
    else expectOpenOrClosed(answer, route, access)
  })
})

for (const [who, make] of Object.entries(strangers)) {
  test(`на личных адресах чужого не видит ${who} §1.1.4 §4.1.2`, async ({ request, household, shop }) => {
    const headers = headersOf(await make(shop))
    await walk(async (route, { access, path }) => {
      const answer = await request.get(path(household), { maxRedirects: 0, headers })
      if (access === 'own') expect(answer.status(), route).toBe(200)
      else if (access === 'owner') expect(answer.status(), route).toBe(404)
      else if (access === 'door') expect(answer.status(), route).toBe(307)
      else expectOpenOrClosed(answer, route, access)
      await expectNothingOf(household, answer, route)
    })
  })
}

test('адреса: сотрудник без второго фактора попадает только туда, где его включают §1.1.1 §5.5', async ({ request, household, shop }) => {
  const headers = headersOf(await shop.person('manager', { secondFactor: false }))
  await walk(async (route, { access, path }) => {
    if (access !== 'own' && access !== 'owner') return
    const answer = await request.get(path(household), { maxRedirects: 0, headers })
    if (route === '/account/security/second-factor') expect(answer.status(), route).toBe(200)
    else expect([answer.status(), answer.headers().location], route).toEqual([307, '/account/security/second-factor'])
  })
})

test('действия: кто не вошёл, ничего не меняет и узнаёт, что надо войти', async ({ request, household }) => {
  await inGroups(household, async (action) => {
    const answer = await call(request, action, household)
    await expectRead(answer, action.name)
    if (actions[action.name]?.actor === 'customer') expect(await answer.text(), action.name).toMatch(/signed-out|Вы вышли из личного кабинета|\/sign-in/)
  })
})

for (const [who, make] of Object.entries(strangers)) {
  test(`действия: ${who} не касается чужого §1.1.4`, async ({ request, household, shop }) => {
    await inGroups(household, async (action) => {
      // Some of these calls sign out or end sessions: each comes from somebody fresh.
      const answer = await call(request, action, household, headersOf(await make(shop)))
      await expectRead(answer, action.name)
      await expectNothingOf(household, answer, action.name)
    })
  })
}

test('действия: вызовы таблицы и впрямь действуют — владельцу они не говорят ни «войдите», ни «так не бывает»', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const before = await everythingOf(household.owner.id)
  for (const action of shopActions()) {
    if (actions[action.name]?.actor !== 'customer') continue
    // Some of these calls end the session they come by.
    const fresh = await support<Pick<Person, 'cookie'>>('POST', `/people/${household.owner.id}/sessions`)
    const answer = await call(request, action, household, headersOf(fresh))
    await expectRead(answer, action.name)
    expect(await answer.text(), action.name).not.toMatch(/"(signed-out|invalid|second-factor-required)"|Вы вышли из личного кабинета/)
  }
  expect(await everythingOf(household.owner.id)).not.toBe(before)
})

test('действия с чужого сайта не принимаются §1.1.5', async ({ request, household }) => {
  const headers = { ...(headersOf(household.owner)), origin: 'https://evil.example' }
  await inGroups(household, async (action) => {
    const answer = await call(request, action, household, headers)
    expect(answer.status(), action.name).toBe(403)
  })
})

/** Every action, some at a time; after each few the owner has all that they had. */
async function inGroups(household: Household, run: (action: BuiltAction) => Promise<void>): Promise<void> {
  const before = await everythingOf(household.owner.id)
  const all = shopActions()
  for (let first = 0; first < all.length; first += AT_ONCE) {
    const group = all.slice(first, first + AT_ONCE)
    await Promise.all(group.map(run))
    expect(await everythingOf(household.owner.id), group.map(({ name }) => name).join(', ')).toBe(before)
  }
}

/** Every route, some at a time: most of the time is waiting. */
async function walk(visit: (route: string, row: Row) => Promise<void>): Promise<void> {
  const all = Object.entries(routes)
  for (let first = 0; first < all.length; first += AT_ONCE) await Promise.all(all.slice(first, first + AT_ONCE).map(([route, row]) => visit(route, row)))
}

function expectOpenOrClosed(answer: APIResponse, route: string, access: string): void {
  if (access === 'machine') expect([400, 401, 403, 404, 405], route).toContain(answer.status())
  else expect(answer.status(), route).toBe(200)
}

/** Nothing that only the owner's pages may say. */
async function expectNothingOf({ owner, addressId }: Household, answer: APIResponse, what: string): Promise<void> {
  const text = await answer.text()
  for (const secret of [owner.email, owner.mobile, owner.id, owner.sessionId, 'ул. Чапаева, 14, кв. 3', addressId]) {
    // What was asked for may be named in the answer: the address of a page, the contact that was typed.
    if (!answer.url().includes(secret) && !isEcho(what, secret, owner)) expect(text, `${what} tells ${secret}`).not.toContain(secret)
  }
}

function isEcho(what: string, secret: string, owner: Household['owner']): boolean {
  // The mailbox of the demo shows whoever looks what was sent to whom; a live shop has none.
  if (what === '/dev/mailbox') return secret === owner.email
  return (secret === owner.email || secret === owner.id) && /^(app\/\((auth|rights|bonus)\)|lib\/accounts|lib\/bonus\/members)\//.test(what)
}

/** Calls an action with what would harm the household, as the page that has it would. */
function call(request: APIRequestContext, action: BuiltAction, household: Household, headers: Headers = {}): Promise<APIResponse> {
  const row = actions[action.name]
  if (!row) throw new Error(`${action.name} is not in the table`)
  return callAction(request, action, routes[action.route]?.path(household) ?? action.route, row.call(household), headers)
}

/** The call has reached its action: whatever is refused was refused there. */
async function expectRead(answer: APIResponse, what: string): Promise<void> {
  expect(answer.status(), what).toBeLessThan(500)
  expect(await answer.text(), what).not.toContain('This call')
}
