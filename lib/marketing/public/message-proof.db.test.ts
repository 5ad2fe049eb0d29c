import { beforeAll, describe, expect, test } from 'vitest'
import { ledgerPublicKey, signAs } from '#lib/consent/ledger-key.ts'
import { takeCheckpoint } from '#lib/consent/take-checkpoint.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { ADS, NEWS, visit } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeMessage } from '#lib/test-support/make-message.ts'
import { canonical } from './canonical.ts'
import { proofFile, whyMessage, withSum } from './message-proof.ts'
import { messageToken } from './message-token.ts'
import { sumOf } from './proof-sum.ts'
import { verifyMessageProof } from './verify-message-proof.ts'

let campaignId: string
beforeAll(async () => {
  campaignId = (await makeCampaign()).id
})

async function proofOf(...after: readonly ('withdraw' | 'checkpoint')[]): Promise<Buffer> {
  const message = await makeMessage(campaignId, { cells: [NEWS, ADS] })
  if (after.includes('withdraw')) await db.$transaction((tx) => withdrawConsents(tx, { subjectId: message.subjectId, cells: 'all', evidence: visit(), point: 'communications' }))
  if (after.includes('checkpoint')) await takeCheckpoint()
  return fileOf(messageToken(message))
}

async function fileOf(token: string): Promise<Buffer> {
  const why = await whyMessage(token)
  if (!why) throw new Error('no message')
  return proofFile(why)
}

const accepted = (file: Uint8Array): boolean => 'proof' in verifyMessageProof(file)

describe('the proof on the message §4.1.9 §4.1.10 §7.1', () => {
  test('has the text as it was shown, its version, when, where and how, the way to the head, the signed checkpoint, and no address of anybody', async () => {
    const file = await proofOf('withdraw', 'checkpoint')
    const verdict = verifyMessageProof(file, ledgerPublicKey())
    expect(verdict).toMatchObject({
      proof: {
        message: { purpose: 'news-offers', channel: 'email', contact: expect.stringContaining('•') },
        text: { number: 1, text: expect.stringContaining('Я даю согласие') },
        given: { url: expect.stringContaining('/subscription'), box: 'empty' },
        checkpoint: { id: expect.any(Number) },
      },
    })
    if ('proof' in verdict) expect(verdict.proof.chain.map(({ purpose, kind }) => `${purpose} ${kind}`).slice(0, 2)).toEqual(['news-offers granted', 'ads granted'])
    expect(file.toString()).not.toMatch(/[0-9a-f-]{36}@|203\.0\.113\.5|Mozilla/)
  })

  test('1,000 real ones are accepted', async () => {
    await takeCheckpoint()
    const campaigns = await Promise.all(Array.from({ length: 20 }, () => makeCampaign()))
    let count = 0
    for (let person = 0; person < 50; person += 1) {
      const first = await makeMessage(campaignId, { cells: person % 2 === 0 ? [NEWS] : [NEWS, ADS] })
      const { eventPosition } = await db.campaignMessage.findFirstOrThrow({ where: { subjectId: first.subjectId } })
      await db.campaignMessage.createMany({ data: campaigns.map(({ id }) => ({ campaignId: id, subjectId: first.subjectId, eventPosition, variant: 'a' })) })
      if (person % 3 === 0) await db.$transaction((tx) => withdrawConsents(tx, { subjectId: first.subjectId, cells: 'all', evidence: visit(), point: 'communications' }))
      const files = await Promise.all(campaigns.map(async ({ id }) => fileOf(messageToken({ ...first, campaignId: id }))))
      count += files.filter(accepted).length
    }
    expect(count).toBe(1000)
  }, 120_000)

  test('every one-byte change is rejected: each byte of one made any other, each left out, each doubled', async () => {
    const message = await makeMessage(campaignId)
    await takeCheckpoint()
    const file = await fileOf(messageToken(message))
    const wrong: string[] = []
    const changed = Buffer.from(file)
    for (const [at, byte] of file.entries()) {
      for (let other = 0; other < 256; other += 1) {
        changed[at] = other
        if (other !== byte && accepted(changed)) wrong.push(`${at}: ${byte} -> ${other}`)
      }
      changed[at] = byte
      if (accepted(Buffer.concat([file.subarray(0, at), file.subarray(at + 1)]))) wrong.push(`${at} left out`)
      if (accepted(Buffer.concat([file.subarray(0, at), file.subarray(at, at + 1), file.subarray(at)]))) wrong.push(`${at} doubled`)
    }
    expect(wrong).toEqual([])
    expect(accepted(file)).toBe(true)
  }, 300_000)

  test('nor does it help to make the sum fit again: a bit of each byte turned, the sum taken anew', async () => {
    const file = await proofOf('withdraw', 'checkpoint')
    const wrong: string[] = []
    for (const [at, byte] of file.entries()) {
      const changed = Buffer.from(file)
      changed[at] = byte ^ (1 << (at % 7))
      const right = sumOf(changed)?.right
      if (right === undefined) continue
      changed.write(right, changed.indexOf('"sum":"') + 7)
      if (!changed.equals(file) && accepted(changed)) wrong.push(`${at}: ${byte}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('what is put together and signed anew is found out by its own hashes, or by the key', async () => {
    const proof = JSON.parse((await proofOf('withdraw')).toString())
    const signed = (all: Record<string, unknown>) => {
      const rest = Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'signature' && name !== 'sum'))
      return withSum({ ...rest, signature: signAs('message-proof/1', canonical(rest)) })
    }
    const why = (changes: Record<string, unknown>) => {
      const verdict = verifyMessageProof(signed({ ...proof, ...changes }))
      return 'why' in verdict ? verdict.why : 'accepted'
    }
    expect(why({})).toBe('accepted')
    expect(why({ text: { ...proof.text, text: 'Я согласен на всё' } })).toMatch(/text of the consent/)
    expect(why({ chain: proof.chain.map((event: object, at: number) => (at === 1 ? { ...event, kind: 'refused' } : event)) })).toMatch(/event 2 has another hash/)
    expect(why({ chain: proof.chain.filter((_: unknown, at: number) => at !== 1) })).toMatch(/does not follow/)
    expect(why({ message: { ...proof.message, purpose: 'ads' } })).toMatch(/does not begin/)
    expect(why({ message: { ...proof.message, handedAt: '2099-01-01T00:00:00.000Z' } })).toMatch(/had ended/)
    expect(verifyMessageProof(signed(proof), 'another key')).toEqual({ why: 'it is signed by another key' })
  })

  test('a forged token and a person who was destroyed have none', async () => {
    const message = await makeMessage(campaignId)
    expect(await whyMessage(`${messageToken(message)}A`)).toBeNull()
    expect(await whyMessage('net-takogo')).toBeNull()
  })
})
