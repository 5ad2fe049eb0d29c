import { useEffect, useState } from 'react'
import type { Compared } from '#lib/compare/types.ts'

/** The columns of a list, and the slugs that were asked for: what is missing among them, the shop has never sold. */
export type Columns = Compared & { readonly asked: readonly string[] }

/** The columns of `slugs`: asked for when a slug appears that was not asked for yet. */
export function useColumns(slugs: readonly string[] | undefined, first: Columns | null = null): Columns | 'unreachable' | null {
  const [columns, setColumns] = useState<Columns | 'unreachable' | null>(first)
  const known = columns === null || columns === 'unreachable' ? [] : columns.asked
  const items = slugs?.every((slug) => known.includes(slug)) ? '' : (slugs?.join(',') ?? '')
  useEffect(() => {
    if (items === '') return undefined
    const leaving = new AbortController()
    fetch(`/api/compare?items=${items}`, { signal: leaving.signal })
      .then(async (answer) => setColumns(answer.ok ? { ...(await answer.json()), asked: items.split(',') } : 'unreachable'))
      .catch(() => leaving.signal.aborted || setColumns('unreachable'))
    return () => leaving.abort()
  }, [items])
  return columns
}
