import { describe, expect, test } from 'vitest'
import { env, parseEnv, SettingError } from './env.ts'

const demo = {
  DATABASE_URL: 'postgresql://localhost/app',
  AUTH_SECRET: 'x'.repeat(32),
  LEDGER_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://localhost:3025',
  SMS_API_URL: 'http://localhost:3026',
  SMS_API_KEY: 'key',
  YOOKASSA_API_URL: 'http://localhost:3010/v3',
  YOOKASSA_SHOP_ID: 'demo',
  YOOKASSA_SECRET_KEY: 'key',
}
const live = {
  ...demo,
  SHOP_MODE: 'live',
  APP_URL: 'https://shop.example',
  YOOKASSA_API_URL: 'https://api.yookassa.ru/v3',
  MAIL_FROM: 'Shop <shop@shop.example>',
  DKIM_SELECTOR: 'mail2026',
  DKIM_PRIVATE_KEY: '/etc/shop/dkim.pem',
  SMS_API_URL: 'https://sms.example',
  SMS_SENDER: 'Shop',
  OPERATOR_INN: '123456789012',
  OPERATOR_OGRNIP: '123456789012345',
}
const refusal = (source: Record<string, string | undefined>): string => {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof SettingError) return error.message
    throw error
  }
  return 'accepted'
}

test('a demo on this machine needs to say nothing but what the commands give it', () => {
  expect(parseEnv(demo)).toMatchObject({ SHOP_MODE: 'demo', PORT: 3000, APP_URL: 'http://localhost:3000', LOG_LEVEL: 'info' })
  expect(parseEnv({ ...demo, PORT: '4000' }).APP_URL).toBe('http://localhost:4000')
})

test('an empty variable counts as absent, a slash at the end of an address is dropped', () => {
  expect(parseEnv({ ...demo, PORT: '', OPERATOR_INN: '', APP_URL: 'http://localhost:3000/' })).toMatchObject({
    PORT: 3000, APP_URL: 'http://localhost:3000',
  })
})

describe('one sentence names the setting that is wrong', () => {
  test.each([
    ['SHOP_MODE', 'test', 'SHOP_MODE is wrong: must be demo or live.'],
    ['PORT', '99999', 'PORT is wrong: must be a number from 1 to 65535.'],
    ['PORT', 'http', 'PORT is wrong: must be a number from 1 to 65535.'],
    ['APP_URL', 'localhost', 'APP_URL is wrong: must be an address that begins with http:// or https://.'],
    ['DATABASE_URL', 'mysql://localhost/app', 'DATABASE_URL is wrong: must be an address that begins with postgresql:// or postgres://.'],
    ['DATABASE_POOL', '0', 'DATABASE_POOL is wrong: must be a number from 1 to 100.'],
    ['AUTH_SECRET', 'short', 'AUTH_SECRET is wrong: must have at least 32 characters.'],
    ['SMTP_URL', 'localhost:25', 'SMTP_URL is wrong: must be an address that begins with smtp:// or smtps://.'],
    ['SMS_API_URL', 'sms.example', 'SMS_API_URL is wrong: must be an address that begins with http:// or https://.'],
    ['OPERATOR_INN', '123', 'OPERATOR_INN is wrong: must have 10 or 12 digits.'],
    ['OPERATOR_OGRNIP', '12345678901234a', 'OPERATOR_OGRNIP is wrong: must have 13 or 15 digits.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is wrong: must be a level such as info or debug.'],
  ])('%s=%s', (name, value, message) => {
    expect(refusal({ ...demo, [name]: value })).toBe(message)
  })

  test.each(Object.keys(demo))('%s absent', (name) => {
    expect(refusal({ ...demo, [name]: undefined })).toBe(`${name} is missing.`)
  })
})

describe('a public address has to say whether the shop is a demo', () => {
  test.each(['https://shop.example', 'http://192.0.2.7:3000', 'http://localhost.example', 'http://[2001:db8::1]'])('%s', (APP_URL) => {
    expect(refusal({ ...demo, APP_URL })).toMatch(/^APP_URL is a public address, so SHOP_MODE has to say/)
    expect(refusal({ ...demo, APP_URL, SHOP_MODE: 'demo' })).toBe('accepted')
  })

  test.each(['http://localhost:3000', 'http://127.0.0.1', 'http://127.1.2.3:80', 'http://[::1]:3000', 'http://shop.localhost'])(
    '%s is not public',
    (APP_URL) => {
      expect(refusal({ ...demo, APP_URL })).toBe('accepted')
    },
  )
})

describe('a live shop starts with nothing of a demo', () => {
  test('complete, it starts, and the real bank is the default', () => {
    expect(parseEnv(live)).toMatchObject({ SHOP_MODE: 'live', APP_URL: 'https://shop.example' })
    expect(parseEnv({ ...live, YOOKASSA_API_URL: undefined }).YOOKASSA_API_URL).toBe('https://api.yookassa.ru/v3')
    expect(parseEnv({ ...live, SMS_API_URL: undefined }).SMS_API_URL).toBe('https://api.exolve.ru')
  })

  test.each([
    'APP_URL', 'DATABASE_URL', 'AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY', 'SMS_API_KEY', 'SMS_SENDER',
    'YOOKASSA_SHOP_ID', 'YOOKASSA_SECRET_KEY', 'OPERATOR_INN', 'OPERATOR_OGRNIP',
  ])('not without %s', (name) => {
    expect(refusal({ ...live, [name]: undefined })).toBe(`SHOP_MODE=live needs ${name}.`)
    expect(refusal({ ...live, [name]: '' })).toBe(`SHOP_MODE=live needs ${name}.`)
  })

  test.each(['http://localhost:3010/v3', 'https://api.yookassa.ru.evil.example/v3', 'http://api.yookassa.ru/v3'])(
    'not with the bank %s',
    (YOOKASSA_API_URL) => {
      expect(refusal({ ...live, YOOKASSA_API_URL })).toMatch(/^SHOP_MODE=live needs the real bank: YOOKASSA_API_URL/)
    },
  )

  test.each(['http://localhost:3026', 'http://api.exolve.ru', 'https://localhost', 'https://127.0.0.1:3026'])('not with the SMS gateway %s', (SMS_API_URL) => {
    expect(refusal({ ...live, SMS_API_URL })).toMatch(/^SHOP_MODE=live needs a real SMS gateway: SMS_API_URL/)
  })

  test('not without https', () => {
    expect(refusal({ ...live, APP_URL: 'http://shop.example' })).toBe('SHOP_MODE=live needs an APP_URL that begins with https://.')
  })
})

describe('the Support API is for shops that nobody else reaches', () => {
  test.each(['1', 'yes'])('a live shop refuses TEST_SUPPORT=%s outright', (TEST_SUPPORT) => {
    expect(refusal({ ...live, TEST_SUPPORT })).toBe('SHOP_MODE=live refuses TEST_SUPPORT: the Support API opens every account to whoever asks. Take the setting away.')
  })

  test('even before it looks at what else is missing', () => {
    expect(refusal({ SHOP_MODE: 'live', TEST_SUPPORT: '1' })).toMatch(/^SHOP_MODE=live refuses TEST_SUPPORT/)
  })

  test('a live shop that says that it is off starts, and it is off wherever nothing is said', () => {
    expect(parseEnv({ ...live, TEST_SUPPORT: '0' }).TEST_SUPPORT).toBe('0')
    expect(parseEnv(live).TEST_SUPPORT).toBe('0')
    expect(parseEnv(demo).TEST_SUPPORT).toBe('0')
  })

  test('a public demo needs its host named', () => {
    const stage = { ...demo, SHOP_MODE: 'demo', APP_URL: 'https://stage.example', TEST_SUPPORT: '1' }
    expect(refusal(stage)).toMatch(/TEST_SUPPORT_HOST has to name its host/)
    expect(refusal({ ...stage, TEST_SUPPORT_HOST: 'other.example' })).toMatch(/TEST_SUPPORT_HOST has to name its host/)
    expect(refusal({ ...stage, TEST_SUPPORT_HOST: 'stage.example' })).toBe('accepted')
    expect(refusal({ ...demo, TEST_SUPPORT: '1' })).toBe('accepted')
  })

  test('only 1 switches it on', () => {
    expect(refusal({ ...demo, TEST_SUPPORT: 'true' })).toBe('TEST_SUPPORT is wrong: must be 1 (on) or 0 (off).')
  })
})

test('the settings of this process are read at their first use', () => {
  expect(env.AUTH_SECRET).toBe(process.env.AUTH_SECRET)
})
