'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { MOST_COMPARED } from '#lib/compare/limits.ts'
import { counted } from '#lib/text/plural.ts'
import { changeCompared, useCompared } from './use-compared.ts'

/** What somebody else compares becomes one's own by a press, and never without. */
export function TakeComparison({ slugs }: { readonly slugs: readonly string[] }) {
  const own = useCompared()
  const [told, setTold] = useState('')
  const others = own?.filter((slug) => !slugs.includes(slug)) ?? []
  const mine = slugs.every((slug) => own?.includes(slug))
  const fits = others.length + slugs.length <= MOST_COMPARED
  const take = async () => {
    const outcome = await changeCompared({ add: slugs, drop: fits ? [] : others })
    setTold(outcome === 'done' ? 'Готово: это теперь в вашем сравнении' : 'Не получилось, попробуйте ещё раз')
  }
  return (
    <div className="needs-scripts print:hidden">
      <Alert title={mine ? 'Это есть в вашем сравнении' : 'Вам прислали сравнение'}>
        <div className="grid justify-items-start gap-3">
          {mine ? (
            <Link href="/compare" prefetch={false} className="link">
              Открыть своё сравнение
            </Link>
          ) : (
            <>
              <p>
                {others.length === 0 || own === undefined
                  ? 'Оно останется только по этой ссылке, пока вы не сохраните его себе.'
                  : fits
                    ? `В вашем сравнении уже ${counted(others.length, 'другой товар', 'других товара', 'других товаров')}: поместятся все.`
                    : `В вашем сравнении уже ${counted(others.length, 'другой товар', 'других товара', 'других товаров')}. Больше четырёх рядом не помещается, поэтому они уступят место этим.`}
              </p>
              <Button variant="secondary" size="s" onClick={() => void take()}>
                {fits ? 'Сохранить себе' : 'Заменить моё сравнение'}
              </Button>
            </>
          )}
          <p role="status" className="text-sm empty:hidden">
            {told}
          </p>
        </div>
      </Alert>
    </div>
  )
}
