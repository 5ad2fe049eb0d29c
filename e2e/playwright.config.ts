import { defineConfig } from '@playwright/test'

/** Run through `npm test -- --e2e`, which starts the shop and passes its address, its database and a browser. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A second try tells a fault of the shop from one of the moment; what needed it is named and counted. It alone is recorded: recording everything takes a fifth of the time.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? '../test-results/report.json' }]],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    // Nothing moves: drawing it takes a tenth of the time, and waiting for it another. The purchases of a guest, by phone and by keyboard move (test.use).
    reducedMotion: 'reduce',
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } }],
})
