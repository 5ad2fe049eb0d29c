import type { ChoiceAction } from '#components/consent/choice-answer.ts'
import { ChoiceButton } from '#components/consent/choice-button.tsx'
import { FocusKept } from '#components/consent/focus-kept.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Sending } from '#lib/marketing/public/read-sending.ts'
import { FREQUENCIES } from '#lib/marketing/public/schema.ts'
import { formatDate } from '#lib/text/format-moment.ts'

type Props = {
  /** Unlike any other on the page. */
  readonly id: string
  /** «письма», «СМС»: what it is about. */
  readonly of: string
  readonly sending: Sending
  readonly fields: Readonly<Record<string, string>>
  readonly action: ChoiceAction
}

const words: Readonly<Record<(typeof FREQUENCIES)[number], string>> = { 1: 'Не\u00a0чаще раза в\u00a0неделю', 2: 'Не\u00a0чаще двух раз в\u00a0неделю', 3: 'Не\u00a0чаще трёх раз в\u00a0неделю' }

/** How often advertising may come, and a rest from it: for whoever wants less, not nothing. */
export function SendingChoice({ id, of, sending: { pausedUntil, perWeek }, fields, action }: Props) {
  return (
    <FocusKept of={String(pausedUntil?.getTime())} className="grid gap-6">
      <ChoiceButton
        action={action}
        fields={fields}
        variant="secondary"
        label={`Запомнить, как часто присылать ${of}`}
        above={
          <div className="grid w-full gap-1.5 sm:w-80">
            <label htmlFor={`${id}-per-week`} className="font-medium">
              Как часто
            </label>
            <Select id={`${id}-per-week`} name="perWeek" key={perWeek} defaultValue={perWeek ?? ''}>
              <option value="">Как решит магазин</option>
              {FREQUENCIES.map((times) => (
                <option key={times} value={times}>
                  {words[times]}
                </option>
              ))}
            </Select>
          </div>
        }
      >
        Запомнить
      </ChoiceButton>
      <div className="grid gap-3">
        <p className="font-medium">{pausedUntil ? <>Пауза до&nbsp;{formatDate(pausedUntil)}</> : 'Отдохнуть от\u00a0рекламы'}</p>
        <div className="flex flex-wrap gap-3">
          {pausedUntil ? (
            <ChoiceButton key="end" action={action} fields={{ ...fields, days: '0' }} variant="secondary" label={`Снять паузу: ${of}`}>
              Снять паузу
            </ChoiceButton>
          ) : (
            [30, 90].map((count) => (
              <ChoiceButton key={count} action={action} fields={{ ...fields, days: String(count) }} variant="secondary" label={`Пауза на ${count} дней: ${of}`}>
                {count} дней
              </ChoiceButton>
            ))
          )}
        </div>
        <p className="text-sm text-muted">Пауза не&nbsp;отзывает согласий: когда она кончится, всё пойдёт как раньше. Чеки и&nbsp;сообщения о&nbsp;заказах приходят всегда.</p>
      </div>
    </FocusKept>
  )
}
