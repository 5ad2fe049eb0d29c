'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { FoundGoods } from '#lib/marketing/content/find-goods.ts'

export type GoodsBySlug = Readonly<Record<string, FoundGoods>>

type Known = { readonly goods: GoodsBySlug; readonly learn: (found: readonly FoundGoods[]) => void }

const KnownGoods = createContext<Known>({ goods: {}, learn: () => undefined })

/** What is known of products by their slugs: blocks keep slugs only. */
export function GoodsProvider({ known, children }: { readonly known: GoodsBySlug; readonly children: ReactNode }) {
  const [found, setFound] = useState<GoodsBySlug>({})
  const learn = useCallback((more: readonly FoundGoods[]) => setFound((before) => ({ ...before, ...Object.fromEntries(more.map((each) => [each.slug, each])) })), [])
  const value = useMemo(() => ({ goods: { ...found, ...known }, learn }), [found, known, learn])
  return <KnownGoods value={value}>{children}</KnownGoods>
}

export const useGoods = (): Known => useContext(KnownGoods)
