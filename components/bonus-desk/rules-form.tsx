'use client'

import { useFieldArray, useFormContext } from 'react-hook-form'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { save } from '#lib/bonus-desk/rules/actions.ts'
import { type RulesForm as Values, saveRulesSchema } from '#lib/bonus-desk/rules/schema.ts'
import { bonusRefusals } from './bonus-words.ts'

type Choice = { readonly id: string; readonly name: string }

/** A draft of the programme's rules: its numbers, and the words that they are put into. It goes with its revision, so that nobody overwrites what they have not seen. */
export function RulesForm({ defaults, categories }: { readonly defaults: Values; readonly categories: readonly Choice[] }) {
  return (
    <DeskForm key={defaults.revision} schema={saveRulesSchema} action={save} defaults={defaults} submit="Сохранить черновик" done="Черновик сохранён" columns={3} words={bonusRefusals}>
      <Levels />
      <CategoryRates categories={categories} />
      <TextField name="redeemShare" label="Оплата бонусами, % цены" inputMode="decimal" hint="Не больше этой доли каждого товара; рубль за штуку остаётся" />
      <TextField name="lotDays" label="Бонусы действуют, дней" inputMode="numeric" />
      <TextField name="noticeDays" label="Напоминание за, дней" inputMode="numeric" />
      <TextField name="welcomePoints" label="За вступление" inputMode="numeric" hint="0 — не начисляются" />
      <TextField name="referralPoints" label="Пригласившему" inputMode="numeric" />
      <TextField name="friendPoints" label="Приглашённому" inputMode="numeric" />
      <TextField name="friendMinOrder" label="Первый заказ друга от, ₽" inputMode="numeric" />
      <TextField name="referralsPerYear" label="Приглашений за 12 месяцев" inputMode="numeric" />
      <TextField name="reviewPoints" label="За отзыв" inputMode="numeric" hint="При любой оценке; 0 — не начисляются" />
      <TextField name="reviewsPerMonth" label="Отзывов за месяц" inputMode="numeric" hint="За сколько начисляем одному участнику" />
      <TextField name="adjustmentLimit" label="Исправлять одному, бонусов" inputMode="numeric" hint="На участника за 30 дней; больше — со вторым человеком" />
      <div className="col-span-full [&_textarea]:max-h-96">
        <AreaField name="template" label="Текст правил" rows={18} maxLength={100_000} hint="Числа подставляются сами: {levels}, {categories}, {redeemShare}, {lotDays} и так далее. Строка с «?welcome», «?referral», «?review» или «?categories» в начале остаётся, только если это в правилах есть, с «!» — только если нет." />
      </div>
    </DeskForm>
  )
}

function Levels() {
  const { fields, append, remove } = useFieldArray({ name: 'levels' })
  return (
    <fieldset className="col-span-full grid gap-2">
      <legend className="mb-2 text-sm font-medium">Уровни: сумма покупок за 12 месяцев и процент начисления</legend>
      {fields.map(({ id }, index) => (
        <div key={id} className="grid grid-cols-2 items-start gap-x-3 gap-y-1 sm:grid-cols-[1fr_1fr_1fr_5.5rem]">
          <Code index={index} />
          <TextField name={`levels.${index}.name`} label={`Уровень ${index + 1}`} maxLength={40} />
          <TextField name={`levels.${index}.turnoverFrom`} label="Покупки от, ₽" inputMode="numeric" readOnly={index === 0} />
          <TextField name={`levels.${index}.rate`} label="Начисление, %" inputMode="decimal" />
          <div className="self-end pb-0.5">
            {index > 0 && (
              <Button size="s" variant="quiet" aria-label={`Убрать уровень ${index + 1}`} onClick={() => remove(index)}>
                Убрать
              </Button>
            )}
          </div>
        </div>
      ))}
      {fields.length < 10 && (
        <div>
          <Button size="s" variant="secondary" onClick={() => append({ code: '', name: '', turnoverFrom: '', rate: '' })}>
            Добавить уровень
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** A level keeps the code it was given. */
function Code({ index }: { readonly index: number }) {
  const { register } = useFormContext()
  return <input type="hidden" {...register(`levels.${index}.code`)} />
}

function CategoryRates({ categories }: { readonly categories: readonly Choice[] }) {
  const { fields, append, remove } = useFieldArray({ name: 'categories' })
  return (
    <fieldset className="col-span-full grid gap-2">
      <legend className="mb-2 text-sm font-medium">
        Множители семейств<span className="font-normal text-muted"> — для семейства и всех внутри него; 100 — как обычно, 0 — не начисляется</span>
      </legend>
      {fields.map(({ id }, index) => (
        <div key={id} className="grid grid-cols-[1fr_7rem] items-start gap-x-3 gap-y-1 sm:grid-cols-[1fr_10rem_5.5rem]">
          <SelectField name={`categories.${index}.categoryId`} label={`Семейство ${index + 1}`} empty="Выберите" options={categories.map(({ id: value, name: text }) => ({ value, text }))} />
          <TextField name={`categories.${index}.multiplier`} label="Множитель, %" inputMode="numeric" />
          <div className="self-end pb-0.5">
            <Button size="s" variant="quiet" aria-label={`Убрать семейство ${index + 1}`} onClick={() => remove(index)}>
              Убрать
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="s" variant="secondary" onClick={() => append({ categoryId: '', multiplier: '200' })}>
          Добавить семейство
        </Button>
      </div>
    </fieldset>
  )
}
