import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { pdfText } from '#lib/test-support/pdf-text.ts'
import { receiptPdf } from '#components/consent/receipt-pdf.ts'
import { renderPdf } from '#lib/pdf/render-pdf.ts'
import { NEWS, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { consentReceipt } from './receipt.ts'
import { setConsent } from './set-consent.ts'
import { takeCheckpoint } from './take-checkpoint.ts'
import { isWholeReceipt } from './verify-receipt.ts'

async function given() {
  const customer = await makeCustomer()
  await setConsent(customer.personId, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit('/account/communications'))
  await setConsent(customer.personId, { ...NEWS, token: null }, visit('/account/communications'))
  await takeCheckpoint()
  const { hash } = await db.consentEvent.findFirstOrThrow({ where: { subject: { personId: customer.personId }, kind: 'granted' } })
  return { ...customer, hash }
}

test('a receipt has the text as it was shown, when, where and by what, and its way through the chain §7.1 §6.1.3', async () => {
  const { personId, email, hash } = await given()
  const receipt = await consentReceipt(personId, hash)
  expect(receipt).toMatchObject({
    contact: email,
    text: { number: 1, href: expect.stringContaining('/privacy/texts/news-offers/email/1'), text: expect.stringContaining('Я даю согласие') },
    policy: { number: 1 },
    evidence: { form: 'communications', url: expect.stringContaining('/account/communications'), address: '203.0.113.5', defaultState: 'empty', textHash: receipt?.text?.hash },
    checkpoint: { id: expect.any(Number), signature: expect.any(String) },
    operator: { name: 'ИП Волконская Анжелика Николаевна' },
  })
  expect(receipt?.chain.map(({ kind }) => kind)).toEqual(['granted', 'confirmed', 'withdrawn'])
})

test('it is nobody else’s, and there is none of what did not happen §1.1.4', async () => {
  const { personId, hash } = await given()
  const stranger = await makeCustomer()
  expect(await consentReceipt(stranger.personId, hash)).toBeNull()
  expect(await consentReceipt(personId, 'a'.repeat(64))).toBeNull()
  expect(await consentReceipt(personId, '../../etc')).toBeNull()
})

test('anybody can check it without the shop: every changed byte of the text and the events shows §7.1', async () => {
  const { personId, hash } = await given()
  const json = JSON.stringify(await consentReceipt(personId, hash))
  expect(isWholeReceipt(json)).toBe(true)
  const { text, chain } = JSON.parse(json)
  const proved = JSON.stringify({ text: { text: text.text, hash: text.hash }, chain })
  expect(isWholeReceipt(proved)).toBe(true)
  const accepted = []
  for (let at = 0; at < proved.length; at += 7) {
    const char = proved[at] ?? ''
    const other = /[0-8a-e]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 1) : char === 'x' ? 'y' : 'x'
    const forged = proved.slice(0, at) + other + proved.slice(at + 1)
    if (isWholeReceipt(forged)) accepted.push(forged.slice(Math.max(0, at - 20), at + 20))
  }
  expect(accepted).toEqual([])
})

test('as a document it carries the operator and the text §0.1', async () => {
  const { personId, hash } = await given()
  const receipt = await consentReceipt(personId, hash)
  if (!receipt) throw new Error('unreachable')
  const text = pdfText(await renderPdf(receiptPdf(receipt)))
  for (const words of ['Квитанция о согласии', 'Согласие дано', 'Волконская', hash.slice(0, 20)]) expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
})
