'use client'

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import type { FoundGoods } from '#lib/marketing/content/find-goods.ts'

export type GoodsBySlug = Readonly<Record<string, FoundGoods>>

type Known = { readonly goods: GoodsBySlug; readonly learn: (found: readonly FoundGoods[]) => void }

const KnownGoods = createContext<Known>({ goods: {}, learn: () => undefined })

/** What is known of products by their slugs: blocks keep slugs only. */
export function GoodsProvider({ known, children }: { readonly known: GoodsBySlug; readonly children: ReactNode }) {
  const [goods, setGoods] = useState(known)
  const learn = useCallback((found: readonly FoundGoods[]) => setGoods((before) => ({ ...before, ...Object.fromEntries(found.map((each) => [each.slug, each])) })), [])
  return <KnownGoods value={{ goods, learn }}>{children}</KnownGoods>
}

export const useGoods = (): Known => useContext(KnownGoods)
