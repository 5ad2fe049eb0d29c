import Link from 'next/link'
import { Alert } from '#components/ui/alert.tsx'
import { fieldId } from '#components/ui/field.tsx'
import { counted } from '#lib/text/plural.ts'
import { type FieldName, labels } from './form-values.ts'

type Props = {
  /** Why the order was not placed; null when only fields are wrong. */
  readonly refusal: { readonly code: string; readonly text: string } | null
  readonly wrong: readonly FieldName[]
}

/** Why the order is not placed yet, above the button, with the way out. */
export function Problem({ refusal, wrong }: Props) {
  if (wrong.length > 0) {
    return (
      <Alert tone="danger" role="alert" title={`Поправьте ${counted(wrong.length, 'поле', 'поля', 'полей')}`}>
        <ul className="flex flex-wrap gap-x-3">
          {wrong.map((name) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="link inline-flex min-h-6 items-center text-sm">
                {labels[name]}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    )
  }
  if (!refusal) return null
  return (
    <Alert tone={isChange(refusal.code) ? 'caution' : 'danger'} role="alert">
      {refusal.text}
      {refusal.code === 'out-of-stock' && (
        <Link href="/cart" className="link mt-1 block w-fit font-medium">
          Поправить корзину
        </Link>
      )}
    </Alert>
  )
}

/** The order on the page is not what it was: it can be confirmed as it is now. */
export function isChange(code: string | undefined): boolean {
  return code === 'total-changed' || code === 'cart-changed' || code?.startsWith('promo-') === true
}
