import type { UseFormReturn } from 'react-hook-form'
import { LineImage } from '#components/cart/line-image.tsx'
import { Select } from '#components/ui/select.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { ReturnableLine } from '#lib/orders/types.ts'
import { lineName } from './return-values.ts'
import type { ReturnFields } from './use-return.ts'

type Props = { readonly line: ReturnableLine; readonly form: UseFormReturn<ReturnFields>; readonly wrong: boolean }

/** A line of the order: a tick for one piece, a number for more. */
export function ReturnLine({ line, form, wrong }: Props) {
  const { position, name, option, image, amounts } = line
  const field = lineName(position)
  const given = form.formState.defaultValues?.[field]
  const control = { ...form.register(field, { onChange: () => form.clearErrors('lines') }), 'aria-invalid': wrong || undefined } as const
  const shown = (
    <>
      <LineImage image={image === null ? null : { src: image, width: 1200, height: 1200 }} className="size-16" />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="font-medium text-balance">{name}</span>
        <span className="text-sm text-muted">
          {option} · {formatRoubles(amounts[0] ?? 0)}
        </span>
      </span>
    </>
  )
  const card = 'flex items-center gap-3 rounded-lg bg-surface p-4 ring-1 ring-line ring-inset sm:gap-4'
  if (amounts.length === 1) {
    return (
      <label className={`${card} hover:ring-outline has-checked:ring-2 has-checked:ring-ink`}>
        <input {...control} type="checkbox" value="1" defaultChecked={given === '1' || given === true} className="check" />
        {shown}
      </label>
    )
  }
  return (
    <div className={`${card} flex-wrap`}>
      {shown}
      <div className="w-full xs:w-40">
        <Select {...control} aria-label={`${name}, ${option}: сколько вернуть`} defaultValue={typeof given === 'string' ? given : '0'}>
          <option value="0">Оставляю</option>
          {amounts.map((_, index) => (
            <option key={index + 1} value={index + 1}>
              {index + 1} шт.
            </option>
          ))}
        </Select>
      </div>
    </div>
  )
}
