import * as z from 'zod'

const shops = z.array(z.record(z.string(), z.string())).min(1)

/**
 * Gives this process the settings of its own shop: each of Playwright's workers has one, and a worker that takes the place of another has the same. To be
 * called before anything of the shop is loaded. Returns how many shops there are; without `npm run test:e2e` (E2E_SHOPS) none, and the settings stay.
 */
export function takeOwnShop(): number | undefined {
  const { E2E_SHOPS, TEST_PARALLEL_INDEX = '0' } = process.env
  if (!E2E_SHOPS) return undefined
  const all = shops.parse(JSON.parse(E2E_SHOPS))
  const own = all[Number(TEST_PARALLEL_INDEX)]
  if (!own) throw new Error(`There are ${all.length} shops, none for worker ${TEST_PARALLEL_INDEX}`)
  // What the commands of the domain log in a test is printed among its lines.
  Object.assign(process.env, own, { BASE_URL: own.APP_URL, LOG_LEVEL: 'warn' })
  return all.length
}
