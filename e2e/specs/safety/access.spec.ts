import type { APIRequestContext, APIResponse } from '@playwright/test'
import { actions } from '#e2e/kit/access/actions.ts'
import { everythingOf, type Household, openHousehold } from '#e2e/kit/access/household.ts'
import { type BuiltAction, builtActions, builtRoutes } from '#e2e/kit/access/manifest.ts'
import { routes } from '#e2e/kit/access/routes.ts'
import { people } from '#e2e/kit/people.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'

/** Who walks the shop besides its owner. Staff have no desk here: in the portal they are customers like any other. */
const strangers: Readonly<Record<string, () => ReturnType<typeof people.customer>>> = {
  'другой покупатель': () => people.customer(),
  ...Object.fromEntries(Object.values(StaffRole).map((role) => [`сотрудник ${role}`, () => people.customer({ roles: [role], secondFactor: true })])),
}

test('каждый адрес и каждое действие магазина стоят в таблице доступа, и ничего сверх того', () => {
  expect(Object.keys(routes).toSorted()).toEqual(builtRoutes())
  expect(Object.keys(actions).toSorted()).toEqual(builtActions().map(({ name }) => name).toSorted())
})

test('адреса: кто не вошёл', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  for (const [route, { access, path }] of Object.entries(routes)) {
    const answer = await request.get(path(household), { maxRedirects: 0 })
    if (access === 'own' || access === 'owner') {
      expect(answer.status(), route).toBe(307)
      expect(answer.headers().location, route).toBe(`/sign-in?next=${encodeURIComponent(path(household))}`)
    } else expectOpenOrClosed(answer, route, access)
    await expectNothingOf(household, answer, route)
  }
})

test('адреса: владелец', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const headers = await cookieOf(household.owner)
  for (const [route, { access, path }] of Object.entries(routes)) {
    const answer = await request.get(path(household), { maxRedirects: 0, headers })
    if (access === 'own' || access === 'owner') {
      expect(answer.status(), route).toBe(200)
      expect(answer.headers()['cache-control'], route).toMatch(/no-store|private/)
    } else if (access === 'door') expect(answer.status(), route).toBe(307)
    else expectOpenOrClosed(answer, route, access)
  }
})

for (const [who, make] of Object.entries(strangers)) {
  test(`адреса: ${who}`, async ({ request, shop }) => {
    const household = await openHousehold(shop)
    const headers = await cookieOf(await make())
    for (const [route, { access, path }] of Object.entries(routes)) {
      const answer = await request.get(path(household), { maxRedirects: 0, headers })
      if (access === 'own') expect(answer.status(), route).toBe(200)
      else if (access === 'owner') expect(answer.status(), route).toBe(404)
      else if (access === 'door') expect(answer.status(), route).toBe(307)
      else expectOpenOrClosed(answer, route, access)
      await expectNothingOf(household, answer, route)
    }
  })
}

test('адреса: сотрудник без второго фактора попадает только туда, где его включают', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const headers = await cookieOf(await people.customer({ roles: ['manager'] }))
  for (const [route, { access, path }] of Object.entries(routes)) {
    if (access !== 'own' && access !== 'owner') continue
    const answer = await request.get(path(household), { maxRedirects: 0, headers })
    if (route === '/account/security/second-factor') expect(answer.status(), route).toBe(200)
    else expect([answer.status(), answer.headers().location], route).toEqual([307, '/account/security/second-factor'])
  }
})

test('действия: кто не вошёл, ничего не меняет и узнаёт, что надо войти', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const before = await everythingOf(household.owner.personId)
  for (const action of builtActions()) {
    const answer = await call(request, action, household)
    expect(answer.status(), action.name).toBeLessThan(500)
    if (actions[action.name]?.actor === 'customer') expect(await answer.text(), action.name).toMatch(/signed-out|Вы вышли из личного кабинета|\/sign-in/)
    expect(await everythingOf(household.owner.personId), action.name).toBe(before)
  }
})

for (const [who, make] of Object.entries(strangers)) {
  test(`действия: ${who} не касается чужого`, async ({ request, shop }) => {
    const household = await openHousehold(shop)
    const before = await everythingOf(household.owner.personId)
    for (const action of builtActions()) {
      // Some of these calls sign out or end sessions: each begins with a fresh one.
      const answer = await call(request, action, household, await cookieOf(await make()))
      expect(answer.status(), action.name).toBeLessThan(500)
      expect(await everythingOf(household.owner.personId), action.name).toBe(before)
      await expectNothingOf(household, answer, action.name)
    }
  })
}

test('действия с чужого сайта не принимаются', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const before = await everythingOf(household.owner.personId)
  const headers = { ...(await cookieOf(household.owner)), origin: 'https://evil.example' }
  for (const action of builtActions()) {
    const answer = await call(request, action, household, headers)
    expect(answer.status(), action.name).toBeGreaterThanOrEqual(400)
    expect(await everythingOf(household.owner.personId), action.name).toBe(before)
  }
})

async function cookieOf(customer: { readonly sessionId: string }): Promise<{ cookie: string }> {
  const { name, value } = await people.cookieOf(customer)
  return { cookie: `${name}=${value}` }
}

function expectOpenOrClosed(answer: APIResponse, route: string, access: string): void {
  if (access === 'machine') expect([400, 401, 403, 404, 405], route).toContain(answer.status())
  else expect(answer.status(), route).toBe(200)
}

/** Nothing that only the owner's pages may say. */
async function expectNothingOf({ owner, addressId }: Household, answer: APIResponse, what: string): Promise<void> {
  const text = await answer.text()
  for (const secret of [owner.email, owner.mobile, owner.personId, owner.sessionId, 'ул. Чапаева, 14, кв. 3', addressId]) {
    // What was asked for may be named in the answer: the address of a page, the contact that was typed.
    if (!answer.url().includes(secret) && !isEcho(what, secret, owner)) expect(text, `${what} tells ${secret}`).not.toContain(secret)
  }
}

function isEcho(what: string, secret: string, owner: Household['owner']): boolean {
  return (secret === owner.email || secret === owner.personId) && /^(app\/\(auth\)|lib\/accounts)\//.test(what)
}

/** Calls an action as its page would. */
function call(request: APIRequestContext, { name, id, route }: BuiltAction, household: Household, headers: Readonly<Record<string, string>> = {}): Promise<APIResponse> {
  const row = actions[name]
  if (!row) throw new Error(`${name} is not in the table`)
  const path = routes[route]?.path(household) ?? route
  const said = row.call(household)
  const common = { 'next-action': id, accept: 'text/x-component', origin: new URL(process.env.BASE_URL ?? '').origin, ...headers }
  if ('args' in said) {
    return request.post(path, { maxRedirects: 0, headers: { ...common, 'content-type': 'text/plain;charset=UTF-8' }, data: JSON.stringify(said.args) })
  }
  // How React sends the state and the form of an action: the form's fields first, then the arguments that refer to them.
  const multipart = new FormData()
  for (const [field, value] of Object.entries(said.form)) multipart.append(`1_${field}`, value)
  multipart.append('0', takesState(name) ? '[null,"$K1"]' : '["$K1"]')
  return request.post(path, { maxRedirects: 0, headers: common, multipart })
}

/** Actions of `useActionState` take the state before the form; plain ones the form alone. */
function takesState(name: string): boolean {
  return name.startsWith('app/')
}
