import { defineConfig, type ReporterDescription } from '@playwright/test'
import { takeOwnShop } from '#e2e/kit/own-shop.ts'

// This file is the first that each worker loads, so that whatever of the shop a test loads knows where it is.
const shops = takeOwnShop()
const { E2E_REPORT = '../test-results/report.json', E2E_RETRIES = '0', E2E_SHARD, CHROMIUM_PATH, BASE_URL = 'http://localhost:3000' } = process.env
const retries = Number(E2E_RETRIES)

const reporter: ReporterDescription[] = [
  ['list'],
  ['json', { outputFile: E2E_REPORT }],
  // Evidence of failures is read here: `npx playwright show-report`.
  ['html', { outputFolder: '../playwright-report', open: 'never' }],
  // At the end of a whole run: what of the product is proved, and what is not.
  ['./kit/coverage/reporter.ts'],
  // A part of the tests, on one of several machines: `npm run test:e2e -- --merge` makes one report of all.
  ...(E2E_SHARD ? [['blob', { outputDir: `../blob-report/${E2E_SHARD.replace('/', '-of-')}` }] as const] : []),
]

/** Run through `npm run test:e2e`, which starts a shop for each worker and passes their settings and a browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '{specs,examples}/**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: shops ?? 1,
  // In `npm test` what needed a second try is named and counted.
  retries,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter,
  use: {
    // What is not on the page is said by the step that misses it, not by the end of the test.
    actionTimeout: 30_000,
    baseURL: BASE_URL,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    // Nothing moves: drawing it takes a tenth of the time, and waiting for it another. The purchases of a guest, by phone and by keyboard move (test.use).
    reducedMotion: 'reduce',
    // Pictures of every step cost the browser a third more, so only a second try takes them; the steps, the console and the network cost nothing. `--trace on` has all of it.
    trace: retries > 0 ? 'on-first-retry' : { mode: 'retain-on-failure', snapshots: false, screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: CHROMIUM_PATH, args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } }],
})
