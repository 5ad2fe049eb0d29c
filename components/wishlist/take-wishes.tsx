'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { counted } from '#lib/text/plural.ts'
import { addWishes, useWishes } from './use-wishes.ts'

/** Adds what somebody has sent to one's own list. */
export function TakeWishes({ slugs }: { readonly slugs: readonly string[] }) {
  const own = useWishes()
  const [told, setTold] = useState('')
  const fresh = slugs.filter((slug) => !own?.includes(slug))
  const take = async () => {
    const done = await addWishes(slugs)
    setTold(done ? `Добавлено: ${counted(fresh.length, 'товар', 'товара', 'товаров')}` : 'Не получилось, попробуйте ещё раз')
  }
  return (
    <div className="needs-scripts flex min-h-12 flex-wrap items-center gap-x-6 gap-y-2">
      {own !== undefined && fresh.length === 0 ? (
        <p>
          Все эти товары есть в&nbsp;вашем{' '}
          <Link href="/wishlist" prefetch={false} className="link">
            избранном
          </Link>
          .
        </p>
      ) : (
        <Button onClick={() => void take()}>Добавить всё себе</Button>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {told}
      </p>
    </div>
  )
}
