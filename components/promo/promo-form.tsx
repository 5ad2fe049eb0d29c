'use client'

import { useFormContext } from 'react-hook-form'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { changePromo, createPromo } from '#lib/promo/actions.ts'
import { changePromoSchema, createPromoSchema, type PromoForm as Values } from '#lib/promo/desk-schema.ts'

type Choice = { readonly id: string; readonly name: string }

const words = {
  'changed-meanwhile': 'Пока вы работали, промокод изменил кто-то другой. Ничего не сохранено и ничего не потеряно: откройте его в новой вкладке, сравните и внесите изменения там.',
}

const kinds = [
  { value: 'percent', text: 'Процент от товаров' },
  { value: 'amount', text: 'Сумма в рублях' },
  { value: 'free_delivery', text: 'Бесплатная доставка' },
]

/** A new promo code. */
export function NewPromoForm({ defaults, categories }: { readonly defaults: Values; readonly categories: readonly Choice[] }) {
  return (
    <DeskForm schema={createPromoSchema} action={createPromo} defaults={defaults} submit="Создать" done="Промокод создан" goTo={({ id }) => `/desk/promo-codes/${id}`} columns={2} words={words}>
      <OfferFields />
      <Limits />
      <Scope categories={categories} />
    </DeskForm>
  )
}

type ChangeProps = {
  readonly defaults: Values & { readonly id: string; readonly revision: number }
  readonly categories: readonly Choice[]
  /** It was used: what it promised is no longer asked for. */
  readonly redeemed: boolean
}

/** A promo code to change; the form goes with its revision, so that nobody overwrites what they have not seen. */
export function ChangePromoForm({ defaults, categories, redeemed }: ChangeProps) {
  return (
    <DeskForm key={defaults.revision} schema={changePromoSchema} action={changePromo} defaults={defaults} columns={2} words={words}>
      {!redeemed && <OfferFields />}
      <Limits redeemed={redeemed} />
      {!redeemed && <Scope categories={categories} />}
    </DeskForm>
  )
}

function OfferFields() {
  const kind: unknown = useFormContext().watch('kind')
  return (
    <>
      <TextField name="code" label="Код" maxLength={30} hint="Буквы, цифры и дефис. Покупатель может набрать его как угодно: ВЕСНА и весна — одно и то же" />
      <SelectField name="kind" label="Что даёт" options={kinds} />
      {kind !== 'free_delivery' && (
        <TextField name="value" label={kind === 'amount' ? 'Скидка, ₽' : 'Скидка, %'} inputMode="decimal" hint="Каждая штука останется не дешевле 1 ₽: так её можно пробить в чеке и вернуть" />
      )}
      <TextField name="minGoods" label="Товаров из охвата не меньше, ₽" inputMode="decimal" optional />
    </>
  )
}

function Limits({ redeemed = false }: { readonly redeemed?: boolean }) {
  return (
    <>
      {!redeemed && <TextField name="startsAt" label="Действует с" type="datetime-local" hint="По времени Саратова" />}
      <TextField name="endsAt" label="До" type="datetime-local" optional hint={redeemed ? 'По времени Саратова' : undefined} />
      <TextField name="maxUses" label="Сколько всего заказов" inputMode="numeric" optional hint="Пусто — без ограничения" />
      <TextField name="maxUsesPerPerson" label="Сколько заказов на человека" inputMode="numeric" optional hint="Человека узнаём по кабинету, почте и телефону: гостей тоже" />
    </>
  )
}

function Scope({ categories }: { readonly categories: readonly Choice[] }) {
  const { register, getFieldState, formState } = useFormContext()
  const error = getFieldState('categories', formState).error?.message
  return (
    <>
      <fieldset className="col-span-full grid gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">
          Только семейства<span className="font-normal text-muted"> — ничего не отмечено и не названо ниже: на всё</span>
        </legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {categories.map(({ id, name }) => (
            <label key={id} className="flex min-h-8 items-center gap-2 text-sm">
              <input type="checkbox" value={id} {...register('categories')} className="check" />
              {name}
            </label>
          ))}
        </div>
        {error !== undefined && <FieldError id="categories-error" message={error} />}
      </fieldset>
      <AreaField name="products" label="И отдельные товары" optional rows={3} hint="Артикулы или последняя часть адреса товара, по одному в строке" />
    </>
  )
}
