import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { planMessages, seedRecipients } from '#lib/cli/bench/seed-recipients.ts'
import { startSink } from '#lib/cli/bench/start-sink.ts'
import { db } from '#lib/db/db.ts'
import { closePlainPools } from '#lib/db/plain-transaction.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { owner } from '#lib/test-support/owner.ts'
import { openCampaignPost } from './campaign-post.ts'
import { dispatchCampaign } from './dispatch-campaign.ts'
import { messageUuid } from './message-uuid.ts'
import { shopOffice } from './shop-office.ts'

const patience = { connect: 400, silence: 400, begin: 5_000, end: 2_000 }

afterAll(() => Promise.all([closePlainPools(), owner.$disconnect()]))

async function planned(names: readonly string[]) {
  const campaign = await makeCampaign({})
  const recipients = await seedRecipients(names.map((name) => `${name}-${randomUUID()}@example.ru`))
  await planMessages(campaign.id, recipients)
  return { campaign, recipients }
}

async function send(campaignId: string, smtpUrl: string): Promise<void> {
  const post = openCampaignPost({ smtpUrl, connections: 4, patience })
  await dispatchCampaign(campaignId, 0, { post, office: shopOffice })
  post.close()
}

const messagesOf = (campaignId: string) => db.campaignMessage.findMany({ where: { campaignId }, orderBy: { subjectId: 'asc' }, select: { state: true, reason: true, attempts: true, subjectId: true } })

/** A mail server that takes lines and does with them what `speak` says. */
async function serverThat(speak: (socket: Socket) => void): Promise<{ url: string; close(): void }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    speak(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

test.each([
  ['greets nobody', () => {}],
  ['stops before it has asked for the letter', (socket: Socket) => {
    socket.write('220 here\r\n')
    socket.on('data', (line) => void (/^EHLO/i.test(String(line)) && socket.write('250 here\r\n')))
  }],
])('a server that takes a line and %s: nobody has the letter, it waits, and so does the job', async (_, speak) => {
  const server = await serverThat(speak)
  const { campaign } = await planned(['anna', 'boris'])
  await send(campaign.id, server.url)
  server.close()
  expect(await messagesOf(campaign.id)).toMatchObject([{ state: 'held', reason: 'soft_bounce', attempts: 1 }, { state: 'held', reason: 'soft_bounce', attempts: 1 }])
  expect(await db.sendingCount.findMany({ where: { count: { gt: 0 } } })).toEqual([])
  const jobs = await db.$queryRaw`SELECT run_at > now() + interval '20 seconds' AS later FROM graphile_worker.jobs WHERE key = ${`campaigns.dispatch:${campaign.id}:0`}`
  expect(jobs).toEqual([{ later: true }])
})

test('a server that takes the letter and never answers: unknown, never sent again; the others go', async () => {
  const sink = await startSink()
  const { campaign, recipients } = await planned(['hang', 'anna', 'boris', 'vera', 'galina'])
  await send(campaign.id, sink.url)
  await send(campaign.id, sink.url)
  const fates = new Map((await messagesOf(campaign.id)).map(({ subjectId, state, attempts }) => [subjectId, `${state} ${attempts}`]))
  expect(recipients.map(({ subjectId }) => fates.get(subjectId))).toEqual(['unknown 1', 'accepted 1', 'accepted 1', 'accepted 1', 'accepted 1'])
  expect(await sink.accepted()).toHaveLength(4)
  const [line] = await db.transfer.findMany({ where: { messageId: messageUuid(campaign.id, recipients[0]?.subjectId ?? '', 0) } })
  expect(line).toMatchObject({ result: null })
  await sink.close()
})

test('a server that takes the letter and goes on speaking without end: over in time all the same', async () => {
  const talkers: NodeJS.Timeout[] = []
  const server = await serverThat((socket) => {
    socket.write('220 here\r\n')
    let inLetter = false
    socket.on('data', (chunk) => {
      const line = String(chunk)
      if (inLetter) {
        if (line.endsWith('\r\n.\r\n')) talkers.push(setInterval(() => socket.write('250-still reading\r\n'), 100))
      } else if (/^DATA/i.test(line)) {
        inLetter = true
        socket.write('354 go on\r\n')
      } else socket.write('250 ok\r\n')
    })
  })
  const { campaign } = await planned(['anna'])
  const started = performance.now()
  await send(campaign.id, server.url)
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(await messagesOf(campaign.id)).toMatchObject([{ state: 'unknown', attempts: 1 }])
  for (const talker of talkers) clearInterval(talker)
  server.close()
})
