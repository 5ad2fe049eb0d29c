import { shop } from '#lib/shop.ts'

/** The Message-ID of an outbox row. Stable, so that a repeat after a crash is recognised as the same letter. */
export function messageId(id: string): string {
  return `<${id}@${shop.site}>`
}
