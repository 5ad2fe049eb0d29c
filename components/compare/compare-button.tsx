'use client'

import { lazy, Suspense } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { useCompareButton } from './use-compare-button.ts'

/** Needed by whoever compares four products already: loaded then. */
const MakeRoom = lazy(() => import('./make-room.tsx'))

type Props = {
  readonly slug: string
  readonly name: string
  /** With the word beside the picture: on the page of the product. */
  readonly worded?: boolean
}

/** The scales: puts a product beside others; a double click is one press. Without scripts it could do nothing for a guest and is not shown. */
export function CompareButton({ slug, name, worded = false }: Props) {
  const { pressed, told, press, full, close } = useCompareButton(slug)
  return (
    <span className="needs-scripts">
      <button
        type="button"
        aria-pressed={pressed}
        aria-label={`Сравнить: ${name}`}
        title={worded ? undefined : pressed ? 'Убрать из сравнения' : 'Сравнить'}
        onClick={({ detail }) => detail < 2 && void press()}
        className={cx(
          worded ? '-mx-3 inline-flex h-11 items-center gap-2 rounded-full px-3 hover:bg-ground' : 'grid size-11 place-items-center rounded-full bg-paper/85 hover:bg-ground',
          pressed ? 'text-signal-text' : 'text-ink',
        )}
      >
        <Icon name="scales" className={cx('size-6', pressed && 'fill-current')} />
        {worded && 'Сравнить'}
      </button>
      <span role="status" className="sr-only">
        {told}
      </span>
      {full && (
        <Suspense>
          <MakeRoom slug={slug} name={name} onClose={close} />
        </Suspense>
      )}
    </span>
  )
}
