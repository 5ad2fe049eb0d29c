import { useFormStatus } from 'react-dom'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import type { CartLine } from '#lib/cart/types.ts'

type Props = { readonly lines: readonly CartLine[]; readonly acknowledge: () => Promise<void> }

/** Says once, above the lines, that something has changed; the lines say what. */
export function CartNews({ lines, acknowledge }: Props) {
  const changed = lines.filter(({ notice }) => notice !== null)
  if (changed.length === 0) return null
  const blocked = changed.some(({ quantity, limit }) => quantity > limit)
  return (
    <Alert tone="caution" title="Пока вы выбирали, кое-что изменилось">
      <p>
        {blocked
          ? 'Отметили изменения у товаров. Можно поправить корзину самим или сразу оставить в ней то, что есть.'
          : 'Отметили изменения у товаров. Итог посчитан по новым ценам.'}
      </p>
      <form action={acknowledge} className="mt-3">
        <Confirm label={blocked ? 'Оставить то, что есть' : 'Понятно'} />
      </form>
    </Alert>
  )
}

function Confirm({ label }: { readonly label: string }) {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant="secondary" size="s" pending={pending}>
      {label}
    </Button>
  )
}
