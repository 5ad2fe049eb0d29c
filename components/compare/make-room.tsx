'use client'

import { useState } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { keepTogether } from '#lib/text/keep-together.ts'
import { useColumns } from './use-columns.ts'
import { changeCompared, useCompared } from './use-compared.ts'

type Props = { readonly slug: string; readonly name: string; readonly onClose: () => void }

/** There is no room for a fifth product: which of the four gives way? */
export default function MakeRoom({ slug, name, onClose }: Props) {
  const compared = useCompared() ?? []
  const columns = useColumns(compared)
  const [failed, setFailed] = useState(false)
  const replace = async (key: string) => {
    const outcome = await changeCompared({ add: [slug], drop: [key] })
    if (outcome === 'done') onClose()
    else setFailed(true)
  }
  const ready = columns !== null && columns !== 'unreachable' ? columns : null
  return (
    <Dialog open onClose={onClose} title="В сравнении уже четыре товара" footer={<LinkButton href="/compare" variant="secondary" prefetch={false}>Открыть сравнение</LinkButton>}>
      <div className="grid gap-4">
        <p>
          Добавляем: {name}. Выберите, какой товар уступит место.
        </p>
        {failed && <Alert tone="danger" role="alert" title="Не получилось, попробуйте ещё раз" />}
        {columns === 'unreachable' && <Alert tone="danger" role="alert" title="Не удалось загрузить список">Откройте сравнение и уберите лишнее там.</Alert>}
        {columns === null && <Skeleton className="h-72" />}
        <ul className="grid gap-2">
          {ready?.products.map(({ key, name: present, image }) => (
            <li key={key} className="flex items-center gap-4">
              <span className="tile size-16 shrink-0 rounded-md">
                <Picture {...image} alt="" range="thumb" sizes="64px" />
              </span>
              <span className="min-w-0 flex-1 text-pretty">{keepTogether(present)}</span>
              <Button variant="secondary" size="s" aria-label={`Заменить: ${present}`} onClick={() => void replace(key)}>
                Заменить
              </Button>
            </li>
          ))}
          {ready?.gone.map(({ key, name: present }) => (
            <li key={key} className="flex items-center gap-4">
              <span className="min-w-0 flex-1 text-muted">{present}: больше не продаётся</span>
              <Button variant="secondary" size="s" aria-label={`Заменить: ${present}`} onClick={() => void replace(key)}>
                Заменить
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
