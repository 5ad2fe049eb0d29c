import { createHash } from 'node:crypto'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { shortLink } from '../public/short-link.ts'
import type { Block } from './blocks.ts'
import { numberLinks } from './campaign-links.ts'
import { compileLetter, renumber } from './compile-letter.ts'
import { compileSms } from './compile-sms.ts'
import type { CompiledMail, CompiledSms } from './compiled.ts'
import { withoutScheme } from './personalise.ts'
import { readFacts } from './read-facts.ts'
import { readVariant } from './read-variant.ts'
import { withOpenPlaces } from './template.ts'

/** How long a compiled variant is used, milliseconds: a changed price reaches letters of a long campaign this fast. */
const FRESH = 30_000

const kept = new Map<string, { readonly until: number; readonly compiled: Promise<CompiledMail | CompiledSms> }>()

/**
 * A variant ready for `personalise`: words in Russian typography, cards of the catalogue as it is now. Asked for anew every half a minute at most; what
 * comes out is in the archive before it is used (38-FZ art. 12). Refusals `not-found`, `partner-unmarked`.
 */
export function compileVariant(campaignId: string, letter: string): Promise<CompiledMail | CompiledSms> {
  const key = `${campaignId}/${letter}`
  const moment = now().getTime()
  const known = kept.get(key)
  if (known && known.until > moment) return known.compiled
  for (const [each, { until }] of kept) if (until <= moment) kept.delete(each)
  const compiled = db.$transaction((tx) => compileAndArchive(tx, campaignId, letter))
  kept.set(key, { until: moment + FRESH, compiled })
  // Whoever asks next tries again.
  compiled.catch(() => kept.delete(key))
  return compiled
}

/** Compiles a variant and keeps what came out, unless it is kept already. */
export async function compileAndArchive(tx: Transaction, campaignId: string, letter: string): Promise<CompiledMail | CompiledSms> {
  const compiled = await compile(tx, campaignId, letter)
  const { contentHash, text } = compiled
  const said = compiled.channel === 'email' ? { subject: withOpenPlaces(compiled.subject), html: withOpenPlaces(compiled.html) } : { subject: '', html: '' }
  await tx.campaignArchive.createMany({ data: [{ campaignId, letter, contentHash, ...said, text: withOpenPlaces(text), archivedAt: now() }], skipDuplicates: true })
  return compiled
}

async function compile(tx: Transaction, campaignId: string, letter: string): Promise<CompiledMail | CompiledSms> {
  const variant = await readVariant(campaignId, letter, tx)
  if (variant.channel === 'sms') {
    const frame = { appUrl: env.APP_URL, demo: env.SHOP_MODE === 'demo' }
    const { targets } = compileSms(variant.text, frame, String)
    const links = await linksOf(tx, campaignId, targets)
    const { text } = compileSms(variant.text, frame, (index) => withoutScheme(shortLink(variant.number, letter, links[index]?.index ?? 0)))
    return { channel: 'sms', campaignId, letter, text, links, contentHash: hashOf(withOpenPlaces(text)) }
  }
  refuseUnmarked(variant.blocks)
  const cutLetter = await compileLetter(variant, await readFacts(variant.blocks, variant.purposeTitle))
  const links = await linksOf(tx, campaignId, cutLetter.targets)
  const numbers = links.map(({ index }) => index)
  const [subject, html, text] = [cutLetter.subject, renumber(cutLetter.html, numbers), renumber(cutLetter.text, numbers)]
  const contentHash = hashOf(withOpenPlaces(subject), withOpenPlaces(html), withOpenPlaces(text))
  return { channel: 'email', campaignId, letter, subject, preheader: cutLetter.preheader, html, text, links, contentHash }
}

/** Whatever let it through: a partner's advertising without its name and token goes to nobody (38-FZ art. 18.1). */
function refuseUnmarked(blocks: readonly Block[]): void {
  if (blocks.some((block) => block.kind === 'partner' && (block.advertiser.trim() === '' || block.token === ''))) throw new Refusal('partner-unmarked')
}

async function linksOf(tx: Transaction, campaignId: string, targets: readonly string[]) {
  const numbers = await numberLinks(tx, campaignId, targets)
  return targets.map((target) => ({ index: numbers.get(target) ?? 0, target }))
}

function hashOf(...said: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
