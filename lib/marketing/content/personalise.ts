import type { MessageLinks } from '../public/message-links.ts'
import type { About } from './about.ts'
import type { CompiledMail, CompiledSms } from './compiled.ts'
import { LONGEST_NAME, sayableName } from './given-name.ts'
import { fill, type Slot } from './template.ts'

/** What a message knows of whom it is for. */
export type Person = { readonly givenName: string | null; readonly links: Pick<MessageLinks, 'unsubscribe' | 'preferences' | 'why' | 'short' | 'open' | 'click'>; /** Of a message of a trigger. */ readonly about?: About }

/** The letter for one person. Pure, and only puts strings together: a letter takes microseconds. */
export function personaliseMail({ subject, html, text }: CompiledMail, { givenName, links, about }: Person): { subject: string; html: string; text: string } {
  const name = sayableName(givenName, LONGEST_NAME.email)
  const inHtml = name === null ? null : escapeHtml(name)
  return {
    subject: fill(subject, (slot) => valueOf(slot, name, links)),
    html: fill(html, (slot) => (slot.kind === 'name' ? (inHtml ?? slot.fallback) : slot.kind === 'open' ? picture(links.open) : slot.kind === 'about' ? (about?.html ?? '') : escapeHtml(valueOf(slot, null, links)))),
    text: fill(text, (slot) => (slot.kind === 'about' ? (about?.text ?? '') : valueOf(slot, name, links))),
  }
}

/** The SMS for one person. */
export function personaliseSms({ text }: CompiledSms, { givenName, links }: Person): { text: string } {
  const name = sayableName(givenName, LONGEST_NAME.sms)
  return { text: fill(text, (slot) => valueOf(slot, name, links)) }
}

/** Whichever of the two it is. */
export function personalise(compiled: CompiledMail, person: Person): { subject: string; html: string; text: string }
export function personalise(compiled: CompiledSms, person: Person): { text: string }
export function personalise(compiled: CompiledMail | CompiledSms, person: Person): { subject: string; html: string; text: string } | { text: string }
export function personalise(compiled: CompiledMail | CompiledSms, person: Person) {
  return compiled.channel === 'email' ? personaliseMail(compiled, person) : personaliseSms(compiled, person)
}

function valueOf(slot: Slot, name: string | null, links: Person['links']): string {
  switch (slot.kind) {
    case 'name':
      return name ?? slot.fallback
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
