'use client'

import { useLetterKeys } from './use-letter-keys.ts'

/** J and K in a list whose rows lead somewhere: down and up from link to link; Enter opens. */
export function ListKeys() {
  useLetterKeys({ j: () => step(1), k: () => step(-1) })
  return null
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll('main table tbody tr')].flatMap((row) => row.querySelector<HTMLAnchorElement>('td a') ?? [])
  const at = rows.findIndex((link) => link === document.activeElement)
  const to = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus()
}
