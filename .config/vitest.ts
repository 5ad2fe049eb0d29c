import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const folders = '{app,components,lib,prisma,e2e}'

/** Settings of every test process. Unit tests reach no database; integration tests are given one by their setup file. */
const env = {
  SHOP_MODE: 'demo',
  APP_URL: 'http://localhost:3000',
  DATABASE_URL: 'postgresql://unit.invalid/none',
  AUTH_SECRET: 'a secret that only the tests know, long enough',
  LEDGER_SECRET: 'a secret of the ledger that only the tests know',
  SMTP_URL: 'smtp://smtp.invalid',
  SMS_API_URL: 'http://sms.invalid',
  SMS_API_KEY: 'test-key',
  SMS_WEBHOOK_SECRET: 'a-secret-address-of-the-tests',
  YOOKASSA_API_URL: 'http://bank.invalid/v3',
  YOOKASSA_SHOP_ID: 'test-shop',
  YOOKASSA_SECRET_KEY: 'test-key',
  LOG_LEVEL: 'silent',
}

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', env, include: [`${folders}/**/*.test.{ts,tsx}`], exclude: ['**/*.db.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'db',
          env,
          // Starting a process and compiling what queries are made by takes longer than most files; the setup file takes the modules of the last one away.
          isolate: false,
          include: [`${folders}/**/*.db.test.ts`],
          globalSetup: 'lib/cli/test/share-template.ts',
          setupFiles: 'lib/cli/test/own-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
