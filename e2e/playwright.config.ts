import { defineConfig } from '@playwright/test'
import { takeOwnShop } from '#e2e/kit/own-shop.ts'

// This file is the first that each worker loads, so that whatever of the shop a test loads knows where it is.
const shops = takeOwnShop()

/** Run through `npm run test:e2e`, which starts a shop for each worker and passes their settings and a browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '{specs,examples}/**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: shops ?? 1,
  // In `npm test` what needed a second try is named and counted. It alone is recorded: recording everything takes a fifth of the time.
  retries: Number(process.env.E2E_RETRIES ?? 0),
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
