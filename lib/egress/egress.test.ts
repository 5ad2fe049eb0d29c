import { describe, expect, test } from 'vitest'
import { readSources } from '#lib/cli/test/sources.ts'

/** What speaks to the outside: each call spends a permit of the register of disclosures. */
const adapters = ['lib/mail/send-mail.ts', 'lib/mail/mail-pool.ts', 'lib/payments/providers/yookassa.ts', 'lib/sms/send-sms.ts']

/** What speaks or listens on this machine only, or is the sandbox, which plays the outside. */
const atHome = [
  // the web process tells itself
  'lib/cache/revalidation.ts', 'lib/careers/closed-vacancy.ts',
  // only how an address looks, and what a request carries
  'lib/auth/client-address.ts', 'lib/auth/mark-client-address.ts', 'lib/http/request-parts.ts',
  // listens for letters that come back, and sends none
  'lib/marketing/inbound/start-inbound.ts',
  // the shop's own store: pictures of goods, and what candidates sent as noise whose keys stay in the database
  'lib/files/s3-store.ts',
  // the shop's own virus scanner, on this machine or in its own network (lib/env.ts)
  'lib/careers/files/scan.ts',
  // let connections go, and answer them
  'lib/http/let-go-when-asked.ts', 'lib/http/answer-unavailable.ts',
  // what prepares a shop for tests: listens on this machine, and pulls the levers of the sandbox
  'lib/support-api/server/start-support.ts', 'lib/support-api/faults/pull-bank.ts', 'lib/support-api/faults/pull-post.ts',
  // counterparts of the demo
  /^lib\/payments\/sandbox-bank\//, /^lib\/sms\/gateway\//, /^lib\/mail\/mailbox\//,
  // commands of the owner of the machine: ports, health, benches
  /^lib\/cli\//,
  // the browser asks the shop
  /^components\/.*\.tsx?$/,
]

const talking = /\bfetch\(|\bnew WebSocket\b|\bnew EventSource\b|\bsendBeacon\(/
const tools = /^(node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises)$|^(nodemailer(\/.*)?|undici|axios|got|ws|smtp-server|node-fetch)$/

const production = readSources().filter(({ isTest, file }) => !isTest && /^(app|components|lib|proxy)/.test(file))
const talkers = production.filter(({ code, imports }) => talking.test(code) || imports.some(({ specifier, typeOnly }) => tools.test(specifier) && !typeOnly))

describe('nothing leaves but through the register §5.2', () => {
  test('only adapters speak to the outside', () => {
    const strangers = talkers.filter(({ file }) => !adapters.includes(file) && !atHome.some((place) => (typeof place === 'string' ? place === file : place.test(file))))
    expect(strangers.map(({ file }) => file)).toEqual([])
    expect(talkers.map(({ file }) => file)).toEqual(expect.arrayContaining(adapters))
  })

  test('an adapter spends a permit before it speaks', () => {
    const speaks = /\bfetch\(|createTransport\(|new SMTPPool\(/
    const careless = production.filter(({ file, code }) => adapters.includes(file) && (code.split(speaks).length !== 2 || !code.split(speaks)[0]?.includes('spendPermit(permit)')))
    expect(careless.map(({ file }) => file)).toEqual([])
  })

  test('permits are given by the register alone, once a transfer is written', () => {
    const issuers = production.filter(({ file, code }) => file !== 'lib/egress/permit.ts' && /\bissuePermit\b/.test(code)).map(({ file }) => file)
    expect(issuers).toEqual(['lib/disclosures/disclose-many.ts', 'lib/disclosures/disclose.ts'])
  })

  test('a component asks no other host than the shop', () => {
    const asked = production.filter(({ file }) => file.startsWith('components/')).flatMap(({ file, code }) => Array.from(code.matchAll(/\bfetch\(\s*(.)(.)/g), ([, quote, first]) => ({ file, quote, first })))
    expect(asked.filter(({ quote, first }) => !/['"`]/.test(quote ?? '') || first !== '/')).toEqual([])
  })
})
