import { createConnection } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { issuePermit } from '#lib/egress/permit.ts'
import { mailDomain } from '#lib/mail/mail-domain.ts'
import { reportOf } from '#lib/mail/mailbox/reports.ts'
import { sendReport } from '#lib/mail/mailbox/send-report.ts'
import { startMailbox } from '#lib/mail/mailbox/start-mailbox.ts'
import { openMailPool } from '#lib/mail/mail-pool.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { eventsOf, someEmail, statesOf } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { handOver, type MadeMessage, makeMessage } from '#lib/test-support/make-message.ts'
import { messageLinks } from '../public/message-links.ts'
import { startInbound } from './start-inbound.ts'

let campaignId: string
let inbound: Awaited<ReturnType<typeof startInbound>>
let url: string
beforeAll(async () => {
  campaignId = (await makeCampaign()).id
  inbound = await startInbound({ port: 0, host: '127.0.0.1' })
  url = `smtp://127.0.0.1:${inbound.port}`
})
afterAll(() => inbound.close())
afterEach(() => travel(0))

async function sent(): Promise<MadeMessage> {
  const message = await makeMessage(campaignId, { email: someEmail() })
  expect(await handOver(message)).toBe('handed')
  return message
}

const source = 'Subject: x\r\n\r\ny'
const report = (message: MadeMessage, answer: Parameters<typeof reportOf>[0]) => {
  const to = messageLinks(message).returnPath
  return sendReport(url, to, reportOf(answer, { to, recipient: message.email, source }))
}
const stateOf = async ({ campaignId: id, subjectId, occurrence }: MadeMessage) => {
  const { state, reason } = await db.campaignMessage.findUniqueOrThrow({ where: { campaignId_subjectId_occurrence: { campaignId: id, subjectId, occurrence } } })
  return `${state} ${reason}`
}
const stopped = async ({ email }: MadeMessage) =>
  (await db.suppression.findMany({ where: { contactHash: contactHash('email', email) } })).map(({ scope, reason, note }) => `${scope} ${reason} ${note}`)

describe('bounces §4.1.9 §4.1.10', () => {
  test('a dead address gets no advertising any more; the same report twice is one; the consent stays what it was', async () => {
    const message = await sent()
    await report(message, 'bounce')
    await report(message, 'bounce')
    expect([await stateOf(message), await stopped(message)]).toEqual(['bounced hard_bounce', ['all hard_bounce DSN 5.1.1']])
    expect(await statesOf('email', message.email)).toEqual({ 'news-offers': 'confirmed*' })
  })

  test('a full mailbox ends it on the third day, not by three letters of one', async () => {
    const message = await sent()
    for (const day of [0, 0, 0, 1]) {
      travel(days(day))
      await report(message, 'full')
    }
    expect([await stateOf(message), await stopped(message)]).toEqual(['bounced soft_bounce', []])
    travel(days(2))
    await report(message, 'full')
    expect(await stopped(message)).toEqual(['all hard_bounce DSN 5.2.2'])
  })

  test('three days over a year end nothing', async () => {
    const message = await sent()
    for (const day of [0, 100, 200]) {
      travel(days(day))
      await report(message, 'full')
    }
    expect(await stopped(message)).toEqual([])
  })

  test('a passing error never ends it', async () => {
    const message = await sent()
    for (const day of [0, 1, 2, 3]) {
      travel(days(day))
      await report(message, 'later')
    }
    expect([await stateOf(message), await stopped(message)]).toEqual(['bounced soft_bounce', []])
  })
})

test('a complaint stops all advertising at once and is counted once; the ledger is not written to §4.1.10', async () => {
  const message = await sent()
  const before = await eventsOf('email', message.email)
  await report(message, 'complaint')
  await report(message, 'complaint')
  expect(await stopped(message)).toEqual(['all complaint ARF'])
  expect(await eventsOf('email', message.email)).toEqual(before)
  const counted = await db.campaignOutcome.findMany({ where: { campaignId, kind: 'complained' } })
  expect(counted.map(({ count }) => count)).toEqual([1])
})

test('an empty letter to the unsubscribing address takes the consent back, whatever it says and however often §6.1.3', async () => {
  const message = await sent()
  const to = messageLinks(message).unsubscribeMail
  await sendReport(url, to, `From: ${message.email}\r\nSubject: unsubscribe\r\n\r\n`)
  await sendReport(url, to, `From: somebody@else.example\r\n\r\nRe: Re: Re:`)
  expect(await statesOf('email', message.email)).toEqual({ 'news-offers': 'withdrawn' })
  expect((await eventsOf('email', message.email)).at(-1)).toBe('news-offers withdrawn')
  expect((await eventsOf('email', message.email)).filter((event) => event.endsWith('withdrawn'))).toHaveLength(1)
})

describe('what it does not take', () => {
  test('an answering machine and a delay change nothing', async () => {
    const message = await sent()
    await report(message, 'away')
    expect([await stateOf(message), await stopped(message)]).toEqual(['accepted null', []])
  })

  test.each([
    ['a forged token', (address: string) => address.replace(/\+(.)/, (_, first: string) => `+${first === 'A' ? 'B' : 'A'}`)],
    ['another host', (address: string) => address.replace(/@.*/, '@elsewhere.example')],
    ['somebody at our host', () => `anna@${mailDomain()}`],
    ['no token', () => `bounce@${mailDomain()}`],
    ['the token of a link', (address: string) => address.replace('bounce+', 'unsub+x')],
  ])('%s is no address here, so nothing is relayed', async (_, change) => {
    const message = await sent()
    const to = change(messageLinks(message).returnPath)
    await expect(sendReport(url, to, source)).rejects.toMatchObject({ responseCode: 550 })
    expect(await stateOf(message)).toBe('accepted null')
  })

  test('a huge letter is refused, whether or not it says so beforehand', async () => {
    const message = await sent()
    const to = messageLinks(message).returnPath
    await expect(sendReport(url, to, 'x'.repeat(1_200_000))).rejects.toMatchObject({ responseCode: 552 })
    expect(await dialogue(inbound.port, ['EHLO x', 'MAIL FROM:<>', `RCPT TO:<${to}>`, 'DATA', `${'y'.repeat(1_100_000)}\r\n.`])).toMatch(/^552/m)
  })

  test('a second recipient waits for a letter of its own', async () => {
    const [one, two] = [messageLinks(await sent()).returnPath, messageLinks(await sent()).returnPath]
    expect(await dialogue(inbound.port, ['EHLO x', 'MAIL FROM:<>', `RCPT TO:<${one}>`, `RCPT TO:<${two}>`])).toMatch(/^452/m)
  })
})

test('the sandbox answers a letter to «…+bounce@» and «…+complaint@» by itself, and others not', async () => {
  const mailbox = await startMailbox({ port: 0, databaseUrl: env.DATABASE_URL, returnsTo: url })
  const pool = openMailPool(mailbox.url, 2)
  try {
    for (const [tag, expected] of [['+bounce', ['all hard_bounce DSN 5.1.1']], ['+complaint', ['all complaint ARF']], ['', []]] as const) {
      const message = await sent()
      const to = message.email.replace('@', `${tag}@`)
      await pool.send({ from: messageLinks(message).returnPath, to, source: Buffer.from(`Message-ID: <${to}>\r\n${source}`) }, issuePermit(to))
      await expect.poll(() => stopped(message), { timeout: 5_000 }).toEqual(expected)
    }
  } finally {
    pool.close()
    await mailbox.close()
  }
})

/** Says these lines to the server, one after each answer; everything that came back. */
function dialogue(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1')
    const waiting = [...lines, 'QUIT']
    let heard = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      heard += text
      if (/^\d{3} .*\r\n$/m.test(text)) {
        const line = waiting.shift()
        if (line !== undefined) socket.write(`${line}\r\n`)
      }
    })
    socket.on('close', () => resolve(heard)).on('error', reject)
  })
}
