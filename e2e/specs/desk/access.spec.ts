import type { APIRequestContext, APIResponse } from '@playwright/test'
import { callAction, type Headers } from '#e2e/kit/access/call-action.ts'
import { deskActions } from '#e2e/kit/access/desk-actions.ts'
import type { DeskHousehold } from '#e2e/kit/access/desk-household.ts'
import { type DeskRow, deskRoutes } from '#e2e/kit/access/desk-routes.ts'
import { type BuiltAction, builtActions, builtRoutes } from '#e2e/kit/access/manifest.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { permissionNames, type Permission, rolesWith } from '#lib/auth/permissions.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'

const AT_ONCE = 6

test('каждая страница рабочего стола стоит в таблице прав', () => {
  const built = builtRoutes().filter((route) => /^\/desk(\/|$)/.test(route) && route !== '/desk/[...path]')
  expect(Object.keys(deskRoutes).toSorted()).toEqual(built)
  const known = builtActions().map(({ name }) => name)
  expect(Object.keys(deskActions).filter((name) => !known.includes(name))).toEqual([])
})

for (const role of Object.values(StaffRole)) {
  test(`страницы: ${role} видит то, на что есть право, и больше ничего §5.5 §6.2.1`, async ({ request, deskHousehold: household, shop }) => {
    const headers = headersOf(await shop.person('anna', { roles: [role] }))
    await walk(async (route, { permission, path, found = 200 }) => {
      const answer = await request.get(path(household), { maxRedirects: 0, headers })
      expect(answer.status(), `${role} ${route} (${permission})`).toBe(rolesWith(permission).includes(role) ? found : 403)
      expect(answer.headers()['cache-control'], route).toMatch(/no-store|private/)
    })
  })

  test(`действия: ${role} делает то, на что есть право, и больше ничего §5.5 §6.2.1`, async ({ request, deskHousehold: household, shop }) => {
    const headers = headersOf(await shop.person('anna', { roles: [role] }))
    await inGroups(async (action, permission) => {
      const answer = await call(request, action, household, headers)
      const expected = rolesWith(permission).includes(role) ? 'invalid' : 'not-permitted'
      expect(await codeOf(answer), `${role} ${action.name} (${permission})`).toBe(expected)
    })
  })
}

test('страницы: гостя ведут ко входу, покупателю без роли отвечают 403', async ({ request, deskHousehold: household, shop }) => {
  const customer = headersOf(await shop.person())
  await walk(async (route, { path, kind }) => {
    const guest = await request.get(path(household), { maxRedirects: 0 })
    if (kind === 'page') {
      expect(guest.status(), route).toBe(307)
      expect(guest.headers().location, route).toMatch(/^\/sign-in\?next=%2Fdesk/)
    } else expect([307, 401, 403], route).toContain(guest.status())
    expect((await request.get(path(household), { maxRedirects: 0, headers: customer })).status(), route).toBe(403)
  })
})

test('страницы: сотрудник без второго фактора попадает только туда, где его включают', async ({ request, deskHousehold: household, shop }) => {
  const headers = headersOf(await shop.person('admin', { secondFactor: false }))
  await walk(async (route, { path, kind }) => {
    const answer = await request.get(path(household), { maxRedirects: 0, headers })
    if (kind === 'page') expect([answer.status(), answer.headers().location], route).toEqual([307, '/account/security/second-factor'])
    else expect([307, 401, 403], route).toContain(answer.status())
  })
})

test('действия: гостю, покупателю и сотруднику без второго фактора отказано', async ({ request, deskHousehold: household, shop }) => {
  const strangers: readonly (readonly [string, Headers])[] = [
    ['signed-out', {}],
    ['not-permitted', headersOf(await shop.person())],
    ['second-factor-required', headersOf(await shop.person('admin', { secondFactor: false }))],
  ]
  await inGroups(async (action) => {
    for (const [code, headers] of strangers) expect(await codeOf(await call(request, action, household, headers)), action.name).toBe(code)
  })
})

test('страница отказа называет право, которого не хватает, и кто им владеет', async ({ as }) => {
  const { page } = await as('hr')
  await page.goto('/desk/staff')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сюда вам нельзя')
  await expect(page.getByRole('main')).toContainText(permissionNames['staff.manage'])
  await expect(page.getByRole('main')).toContainText('администратор')
  await expect(page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Сотрудники' })).toHaveCount(0)
})

async function walk(visit: (route: string, row: DeskRow) => Promise<void>): Promise<void> {
  const rows = Object.entries(deskRoutes)
  for (let first = 0; first < rows.length; first += AT_ONCE) await Promise.all(rows.slice(first, first + AT_ONCE).map(([route, row]) => visit(route, row)))
}

async function inGroups(visit: (action: BuiltAction, permission: Permission) => Promise<void>): Promise<void> {
  const staffs = builtActions().flatMap((action) => {
    const permission = deskActions[action.name]
    return permission ? [{ action, permission }] : []
  })
  for (let first = 0; first < staffs.length; first += AT_ONCE) {
    await Promise.all(staffs.slice(first, first + AT_ONCE).map(({ action, permission }) => visit(action, permission)))
  }
}

/** With an argument that no schema takes: nothing is done, whoever calls. */
function call(request: APIRequestContext, action: BuiltAction, household: DeskHousehold, headers: Headers): Promise<APIResponse> {
  return callAction(request, action, deskRoutes[action.route]?.path(household) ?? action.route, { args: ['ничего такого'] }, headers)
}

/** The code of a refusal, as it stands in the answer of an action. */
async function codeOf(answer: APIResponse): Promise<string> {
  return /"code":"([a-z-]+)"/.exec(await answer.text())?.[1] ?? `${answer.status()} without a code`
}
