'use client'

import { useState, useSyncExternalStore } from 'react'
import Link from 'next/link'
import { ProductGrid } from '#components/catalogue/product-grid.tsx'
import { useCards } from '#components/me/use-cards.ts'
import { useMe } from '#components/me/use-me.ts'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { clearViewed } from './change-viewed.ts'
import { isUnwatched, onUnwatched, setUnwatched } from './unwatched.ts'
import { useViewed } from './use-viewed.ts'

/** All that was looked at, and who is to remember it. */
export function ViewedRoom() {
  const { customer, viewed: account } = useMe()
  const viewed = useViewed()
  const unwatched = useSyncExternalStore(onUnwatched, isUnwatched, () => false)
  const [told, setTold] = useState('')
  const clear = async () => setTold((await clearViewed()) ? 'Просмотренные товары забыты' : 'Не получилось, попробуйте ещё раз')
  const change = async (watched: boolean) => {
    setUnwatched(!watched)
    setTold(watched ? 'Будем запоминать' : 'Больше не запоминаем')
    if (!watched) await clear()
  }
  return (
    <div className="grid gap-10">
      <div className="grid max-w-2xl gap-4">
        <Checkbox id="watched" checked={!unwatched} onChange={(event) => void change(event.target.checked)}>
          Запоминать на&nbsp;этом устройстве, что я&nbsp;смотрю
        </Checkbox>
        <p className="text-muted">
          {account
            ? 'Последние двадцать товаров хранятся в вашей учётной записи: вы об этом попросили.'
            : 'Последние двадцать товаров помнит только ваш браузер: магазину он их не отправляет. Если выключить, список сотрётся.'}
          {customer && (
            <>
              {' '}
              <Link href="/account/viewed" prefetch={false} className="link">
                {account ? 'Настройка в кабинете' : 'Хранить в учётной записи'}
              </Link>
            </>
          )}
        </p>
        <p role="status" className="text-sm text-muted empty:hidden">
          {told}
        </p>
      </div>
      <Cards viewed={viewed} />
      {viewed && viewed.length > 0 && (
        <div>
          <Button variant="secondary" onClick={() => void clear()}>
            Очистить
          </Button>
        </div>
      )}
    </div>
  )
}

function Cards({ viewed }: { readonly viewed: readonly string[] | undefined }) {
  const cards = useCards(viewed)
  if (viewed?.length === 0) {
    return (
      <EmptyState title="Здесь пока пусто" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
        Товары появятся, когда вы их откроете.
      </EmptyState>
    )
  }
  if (cards === 'unreachable') return <Alert tone="danger" title="Не удалось загрузить список" role="alert">Обновите страницу чуть позже.</Alert>
  if (!viewed || !cards) return <Skeleton className="h-96" />
  return <ProductGrid products={cards.filter(({ slug }) => viewed.includes(slug))} headingLevel="h2" shape="list" />
}
