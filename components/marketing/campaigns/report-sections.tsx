import { DeskChart } from '#components/desk/chart.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { NumbersTable } from '#components/desk/reports/numbers-table.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import type { CampaignReport, ReportDay } from '#lib/marketing/campaigns/get-report.ts'
import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import { reasonWords } from './campaign-words.ts'

const MANY = 92

/** The few numbers that a campaign is judged by. */
export function ReportSums({ report: { numbers, outcomes }, campaign: { countable, trigger, windowDays } }: { readonly report: CampaignReport; readonly campaign: CampaignView }) {
  const { handed, accepted, bounced } = numbers
  const sums = [
    ['Передано', number(handed), `из ${number(numbers.planned)} запланированных`],
    ['Приняли серверы', number(accepted), share(accepted, handed)],
    ['Вернулось', number(bounced), share(bounced, handed)],
    ['Открыли', countable === null ? '—' : number(outcomes.opened), countable === null ? 'посчитаем в ближайшие минуты' : `${percent(outcomes.opened, countable)} из ${number(countable)}, кто разрешил считать`],
    ['Перешли', countable === null ? '—' : number(outcomes.clicked), countable === null ? 'посчитаем в ближайшие минуты' : `${percent(outcomes.clicked, countable)} из них; всего переходов ${number(outcomes.followed)}`],
    ['Отписались', number(outcomes.withdrawn), share(outcomes.withdrawn, handed)],
    ...(trigger === 'review_request' ? [['Отзывов', number(outcomes.reviewed), `за ${counted(windowDays, 'день', 'дня', 'дней')} после просьбы`] as const] : []),
    ['Заказов', number(outcomes.ordered), `за ${counted(windowDays, 'день', 'дня', 'дней')} после отправки`],
    ['На сумму', formatRoubles(outcomes.revenue), outcomes.ordered > 0 ? `в среднем ${formatRoubles(Math.round(outcomes.revenue / outcomes.ordered))}` : ''],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {sums.map(([term, value, note]) => (
        <div key={term} className="grid content-start rounded-md bg-surface p-3 ring-1 ring-line">
          <dt className="text-sm text-muted">{term}</dt>
          <dd className="text-xl font-semibold tabular-nums">{value}</dd>
          <dd className="text-xs text-pretty text-muted">{note}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What people did, by days; the days between without anything among them. */
export function DaysSection({ days }: { readonly days: readonly ReportDay[] }) {
  if (days.length === 0) return <DeskSection title="По дням"><p className="text-muted">Пока никто не перешёл, не заказал и не отписался.</p></DeskSection>
  const shown = days.slice(-MANY)
  return (
    <DeskSection title="По дням">
      <DeskChart
        title="Переходы и заказы по дням" unit="count" label="label"
        points={shown.map(({ day, followed, ordered }) => ({ label: nameOf(day), followed, ordered }))}
        series={[{ key: 'followed', name: 'Переходов', tone: 'muted' }, { key: 'ordered', name: 'Заказов', tone: 'signal' }]}
        table={
          <NumbersTable
            caption="Переходы и заказы по дням" head={['День', 'Открыли', 'Переходов', 'Отписок', 'Заказов', 'На сумму']}
            rows={shown.map(({ day, opened, followed, withdrawn, ordered, revenue }) => [nameOf(day), number(opened), number(followed), number(withdrawn), number(ordered), formatRoubles(revenue)])}
          />
        }
      />
    </DeskSection>
  )
}

/** The two variants side by side. */
export function VariantsSection({ variants, decision }: { readonly variants: CampaignReport['variants']; readonly decision: string | null }) {
  if (variants.length < 2) return null
  const nameOfVariant = (letter: string) => (letter === 'a' ? 'А' : 'Б')
  return (
    <DeskSection title="Варианты">
      {decision !== null && <p>{decision}</p>}
      <DeskChart
        title="Варианты на тысячу переданных: переходы и заказы" unit="count" label="label"
        points={variants.map(({ letter, numbers: { handed }, outcomes: { followed, ordered } }) => ({ label: `Вариант ${nameOfVariant(letter)}`, followed: perThousand(followed, handed), ordered: perThousand(ordered, handed) }))}
        series={[{ key: 'followed', name: 'Переходов на тысячу', tone: 'muted' }, { key: 'ordered', name: 'Заказов на тысячу', tone: 'signal' }]}
        table={
          <NumbersTable
            caption="Варианты" head={['Вариант', 'Передано', 'Открыли', 'Переходов', 'Отписок', 'Заказов', 'На сумму']}
            rows={variants.map(({ letter, numbers, outcomes: { opened, followed, withdrawn, ordered, revenue } }) => [nameOfVariant(letter), number(numbers.handed), number(opened), number(followed), number(withdrawn), number(ordered), formatRoubles(revenue)])}
          />
        }
      />
    </DeskSection>
  )
}

/** Who got nothing, and why: before it began, and after. */
export function LeftOutSection({ report: { numbers, excluded, dropped } }: { readonly report: CampaignReport }) {
  const facts = (rows: CampaignReport['excluded']) => rows.map(({ reason, count }) => ({ term: number(count), value: reasonWords[reason] }))
  return (
    <DeskSection title="Кто не получил">
      <h3 className="font-medium">{`Исключены сразу: ${number(numbers.excluded)}`}</h3>
      {excluded.length > 0 && <Facts facts={facts(excluded)} />}
      <h3 className="font-medium">{`Не дошло: ${number(numbers.dropped + numbers.bounced + numbers.failed + numbers.unknown)}`}</h3>
      {(dropped.length > 0 || numbers.unknown > 0) && <Facts facts={[...facts(dropped), ...(numbers.unknown > 0 ? [{ term: number(numbers.unknown), value: 'ответ сервера неизвестен; второй раз не отправляем' }] : [])]} />}
    </DeskSection>
  )
}

/** Where people went. */
export function LinksSection({ links }: { readonly links: CampaignReport['links'] }) {
  if (links.length === 0) return null
  return (
    <DeskSection title="Куда переходили">
      <NumbersTable caption="Куда переходили" head={['Ссылка', 'Переходов']} rows={links.map(({ link, count }) => [link, number(count)])} />
    </DeskSection>
  )
}

/** The winner went to many more people than the other: only shares compare. */
const perThousand = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10)
const number = (count: number): string => count.toLocaleString('ru')
const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((part / whole) * 100).toLocaleString('ru', { maximumFractionDigits: 1 })} %`)
const share = (part: number, whole: number): string => (whole === 0 ? '' : `${percent(part, whole)} переданных`)
const nameOf = (day: string): string => formatDay(new Date(`${day}T12:00:00Z`))
