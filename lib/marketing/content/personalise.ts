import { formatPoints } from '#lib/text/format-points.ts'
import type { MessageLinks } from '../public/message-links.ts'
import type { About } from './about.ts'
import type { CompiledMail, CompiledSms } from './compiled.ts'
import { LONGEST_NAME, sayableName } from './given-name.ts'
import { fill, type Slot } from './template.ts'

/** What a message knows of whom it is for. */
export type Person = { readonly givenName: string | null; /** That they can spend; only notices of bonuses know it. */ readonly points?: number | null; readonly links: Pick<MessageLinks, 'unsubscribe' | 'preferences' | 'why' | 'short' | 'open' | 'click'>; /** Of a message of a trigger. */ readonly about?: About }

/** The letter for one person. Pure, and only puts strings together: a letter takes microseconds. */
export function personaliseMail({ subject, html, text }: CompiledMail, { givenName, points, links, about }: Person): { subject: string; html: string; text: string } {
  const name = sayableName(givenName, LONGEST_NAME.email)
  const inHtml = name === null ? null : escapeHtml(name)
  const said = wordsOf(points)
  return {
    subject: fill(subject, (slot) => valueOf(slot, { name, points: said }, links)),
    html: fill(html, (slot) => (slot.kind === 'name' ? (inHtml ?? slot.fallback) : slot.kind === 'points' ? (said ?? slot.fallback) : slot.kind === 'open' ? picture(links.open) : slot.kind === 'about' ? (about?.html ?? '') : escapeHtml(valueOf(slot, nobody, links)))),
    text: fill(text, (slot) => (slot.kind === 'about' ? (about?.text ?? '') : valueOf(slot, { name, points: said }, links))),
  }
}

/** The SMS for one person. */
export function personaliseSms({ text }: CompiledSms, { givenName, points, links }: Person): { text: string } {
  const name = sayableName(givenName, LONGEST_NAME.sms)
  return { text: fill(text, (slot) => valueOf(slot, { name, points: wordsOf(points) }, links)) }
}

/** Whichever of the two it is. */
export function personalise(compiled: CompiledMail, person: Person): { subject: string; html: string; text: string }
export function personalise(compiled: CompiledSms, person: Person): { text: string }
export function personalise(compiled: CompiledMail | CompiledSms, person: Person): { subject: string; html: string; text: string } | { text: string }
export function personalise(compiled: CompiledMail | CompiledSms, person: Person) {
  return compiled.channel === 'email' ? personaliseMail(compiled, person) : personaliseSms(compiled, person)
}

type Said = { readonly name: string | null; readonly points: string | null }

const nobody: Said = { name: null, points: null }

/** «389 бонусов»; null for who has none to speak of. */
const wordsOf = (points: number | null | undefined): string | null => (points ? formatPoints(points) : null)

function valueOf(slot: Slot, { name, points }: Said, links: Person['links']): string {
  switch (slot.kind) {
    case 'name':
      return name ?? slot.fallback
    case 'points':
      return points ?? slot.fallback
    case 'click':
      return links.click(slot.index)
    case 'short':
      return withoutScheme(links.short)
    case 'open':
    case 'about':
      return ''
    case 'unsubscribe':
    case 'preferences':
    case 'why':
      return links[slot.kind]
    default:
      throw new Error('an open place that nobody fills')
  }
}

/** Phones make a link of it anyhow, and eight characters are a ninth of an SMS. */
export function withoutScheme(url: string): string {
  return url.replace(/^https:\/\//, '')
}

/** The picture that counts an opening; only where the person lets openings be counted. */
function picture(src: string | null): string {
  return src === null ? '' : `<img src="${escapeHtml(src)}" width="1" height="1" alt="" style="display:block;border:0" />`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '') : text
}
