'use client'

import { Icon } from '#components/ui/icon.tsx'
import { type BlockKind, blockNames, limits } from '#lib/marketing/content/blocks.ts'

const kinds: readonly BlockKind[] = ['heading', 'text', 'products', 'button', 'image', 'divider', 'partner']

type Props = { readonly add: (kind: BlockKind) => void; readonly full: boolean; readonly standing: boolean }

/** What can be added at the end of a letter. */
export function AddBlock({ add, full, standing }: Props) {
  if (full) return <p className="text-sm text-muted">{`Больше ${limits.blocks} блоков в письмо не помещается.`}</p>
  return (
    <div role="group" aria-label="Добавить блок" className="flex flex-wrap gap-2">
      {(standing ? [...kinds, 'about' as const] : kinds).map((kind) => (
        <button
          key={kind}
          type="button"
          onClick={() => add(kind)}
          className="inline-flex h-9 items-center gap-1.5 rounded-full bg-surface px-3 text-sm ring-1 ring-outline ring-inset hover:bg-ground hover:ring-ink max-sm:h-11"
        >
          <Icon name="plus" className="size-4" />
          {blockNames[kind]}
        </button>
      ))}
    </div>
  )
}
