'use client'

import { Icon } from '#components/ui/icon.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { formatRoubles, kopecks } from '#lib/money/money.ts'
import type { SuggestOption } from './options-of.ts'

const icons = { query: 'search', category: 'grid', all: 'arrow-right' } as const

/** What an option of the suggest box shows. */
export function OptionBody({ option }: { readonly option: SuggestOption }) {
  if (option.kind !== 'product') {
    return (
      <>
        <Icon name={icons[option.kind]} className="size-5 text-muted" />
        <span className={`min-w-0 flex-1 ${option.kind === 'all' ? 'truncate font-medium' : ''}`}>{option.text}</span>
      </>
    )
  }
  const { name, image, price, inStock } = option.product
  return (
    <>
      <span className="tile size-12 shrink-0 rounded-md">{image && <Picture src={image.file} width={image.width} height={image.height} alt="" range="thumb" sizes="48px" />}</span>
      <span className="min-w-0 flex-1 text-pretty">{name}</span>
      <span className="shrink-0 text-right text-sm">
        <span className="block font-medium">{formatRoubles(kopecks(price))}</span>
        {!inStock && <span className="block text-xs text-muted">Нет в наличии</span>}
      </span>
    </>
  )
}
