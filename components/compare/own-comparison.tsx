'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { ShareLink } from '#components/ui/share-link.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { ComparedProduct } from '#lib/compare/types.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { FRAME_ID } from './frame-id.ts'
import { GoneLine } from './gone-line.tsx'
import { leftOut } from './left-out.ts'
import { type Columns, useColumns } from './use-columns.ts'
import { changeCompared, useCompared } from './use-compared.ts'

const nothing: readonly string[] = []

type Props = {
  /** What the account keeps, where somebody is signed in. */
  readonly account: Columns | null
}

/** The comparison of whoever looks at the page. */
export function OwnComparison({ account }: Props) {
  const slugs = useCompared() ?? account?.asked
  const columns = useColumns(slugs, account)
  const [told, setTold] = useState('')
  const missed = useSyncExternalStore(leftOut.subscribe, leftOut.read, () => nothing)
  useForgetUnknown(slugs, columns)
  const change = async (drop: readonly string[], done: string) => {
    // The pressed button goes with its column: whoever works by keyboard goes on from the table.
    document.getElementById(FRAME_ID)?.focus({ preventScroll: true })
    const outcome = await changeCompared({ drop })
    setTold(outcome === 'done' ? done : 'Не получилось, попробуйте ещё раз')
  }
  const said = (
    <p role="status" className="sr-only">
      {told}
    </p>
  )
  if (slugs?.length === 0) {
    return (
      <>
        <EmptyState title="Сравнивать пока нечего" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
          Нажмите на весы у товара, и он появится здесь. Рядом помещаются четыре.
        </EmptyState>
        {said}
      </>
    )
  }
  if (columns === 'unreachable') return <Alert tone="danger" title="Не удалось загрузить сравнение" role="alert">Обновите страницу чуть позже.</Alert>
  if (!slugs || !columns) return <Skeleton className="h-[36rem]" />
  const products = inOrder(slugs, columns.products)
  const gone = columns.gone.filter(({ key }) => slugs.includes(key))
  const [only] = products
  return (
    <div className="grid gap-6">
      {missed.length > 0 && (
        <Alert title="В сравнение поместились четыре товара, последние" role="status">
          <p className="mb-3">Когда вы вошли, к&nbsp;сравнению из&nbsp;кабинета добавилось сравнение с&nbsp;этого устройства. Не&nbsp;вошли: {missed.join(', ')}.</p>
          <Button variant="secondary" size="s" onClick={() => leftOut.write(nothing)}>
            Понятно
          </Button>
        </Alert>
      )}
      {gone.length > 0 && (
        <GoneLine names={gone.map(({ name }) => name)}>
          <Button variant="secondary" size="s" onClick={() => void change(gone.map(({ key }) => key), 'Убрано из сравнения')}>
            Убрать
          </Button>
        </GoneLine>
      )}
      {products.length === 1 && only && (
        <Alert title="Добавьте ещё один товар">
          <p className="mb-3">Различия видны, когда рядом стоят хотя бы два.</p>
          <LinkButton href={route(`/catalogue/${only.category.slug}`)} variant="secondary" size="s">
            {only.category.name}
          </LinkButton>
        </Alert>
      )}
      {products.length > 0 && (
        <ComparisonTable products={products} remove={{ press: ({ key, name }) => void change([key], `Убрано из сравнения: ${name}`) }} />
      )}
      <div className="flex flex-wrap items-start gap-3 print:hidden">
        {products.length > 0 && <ShareLink title={titleOf(products)} path={`/compare?items=${products.map(({ slug }) => slug).join(',')}`} label="Поделиться сравнением" />}
        <Button variant="quiet" onClick={() => void change(slugs, 'Сравнение очищено')}>
          Очистить
        </Button>
      </div>
      <p className="-mt-3 max-w-2xl text-sm text-muted print:hidden">По ссылке увидят эти товары и их характеристики — и ничего о&nbsp;вас. Что вы измените потом, в&nbsp;ссылке не&nbsp;изменится.</p>
      {said}
    </div>
  )
}

/** In the order of the list; what was put in while the columns are on their way comes with them. */
function inOrder(slugs: readonly string[], products: readonly ComparedProduct[]): readonly ComparedProduct[] {
  return slugs.flatMap((slug) => products.find(({ key }) => key === slug) ?? [])
}

/** What the shop has never sold takes no place of four. */
function useForgetUnknown(slugs: readonly string[] | undefined, columns: Columns | 'unreachable' | null): void {
  useEffect(() => {
    if (!slugs || columns === null || columns === 'unreachable') return
    const known = [...columns.products, ...columns.gone].map(({ key }) => key)
    const unknown = slugs.filter((slug) => columns.asked.includes(slug) && !known.includes(slug))
    if (unknown.length > 0) void changeCompared({ drop: unknown })
  }, [slugs, columns])
}

function titleOf(products: readonly ComparedProduct[]): string {
  return `Сравнение: ${products.map(({ name }) => name).join(', ')}`
}
