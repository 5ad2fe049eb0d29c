'use client'

import { TextField } from '#components/form/text-field.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { QUESTION_MAX } from '#lib/questions/limits.ts'

type Props = {
  readonly slug: string
  /** Null for a guest; `email` is where the answer goes, masked, null where it stands in the account alone. */
  readonly asker: { readonly email: string | null } | null
  readonly action: DoorAction
}

const why = {
  text: { text: 'Чтобы понять, о чём вы спрашиваете, и ответить по существу.', clause: '4.1.8' },
  email: { text: 'Пришлём код, чтобы убедиться, что адрес ваш, и ответ. Для рассылок этот адрес не используем.', clause: '4.1.3' },
} as const

const ownNames = ['text']
const guestNames = ['text', 'email']

/** A question about a product. Works as a plain form. */
export function AskForm({ slug, asker, action }: Props) {
  const door = useDoor({ action, names: asker ? ownNames : guestNames, schema: null })
  const { form, start } = door
  return (
    <form {...door.formProps} className="grid gap-6">
      <input type="hidden" name="slug" value={slug} />
      <Field
        name="text" label="Ваш вопрос" why={why.text} error={form.getFieldState('text', form.formState).error?.message}
        hint={'Не\u00a0пишите телефон, почту и\u00a0номер заказа: вопрос могут увидеть другие.'}
      >
        {(control) => (
          <Textarea {...control} {...form.register('text', { onChange: () => form.clearErrors('text') })} defaultValue={start.text ?? ''} rows={5} maxLength={QUESTION_MAX} />
        )}
      </Field>
      {asker === null ? (
        <TextField form={door} name="email" label="Почта для ответа" type="email" inputMode="email" autoComplete="email" autoCapitalize="none" spellCheck={false} maxLength={254} why={why.email} />
      ) : (
        <p>
          {asker.email === null ? (
            <>Ответ появится в&nbsp;личном кабинете, в&nbsp;разделе «Вопросы».</>
          ) : (
            <>
              Ответ придёт на&nbsp;<strong className="font-medium wrap-anywhere">{asker.email}</strong> и&nbsp;появится в&nbsp;личном кабинете.
            </>
          )}
        </p>
      )}
      <Checkbox id="question-hidden" name="hidden" value="1" defaultChecked={start.hidden === '1'}>
        Не&nbsp;показывать на&nbsp;сайте
        <span className="block text-sm text-muted">Без отметки вопрос с&nbsp;ответом увидят и&nbsp;другие: без имени и&nbsp;адреса, «Вопрос покупателя».</span>
      </Checkbox>
      <Problem text={door.problem} />
      <div className="grid gap-3 sm:justify-items-start">
        <Button type="submit" size="l" pending={door.pending}>
          {asker === null ? 'Получить код' : 'Задать вопрос'}
        </Button>
        <p className="text-sm text-muted">
          Почту и&nbsp;ваши слова сотрём через 90&nbsp;дней после ответа, рекламы не&nbsp;шлём. Подробнее&nbsp;—{' '}
          <a href="/privacy#4.1.3" target="_blank" rel="noopener" className="link">
            в&nbsp;политике<span className="sr-only">, откроется в новой вкладке</span>
          </a>
          .
        </p>
      </div>
    </form>
  )
}
