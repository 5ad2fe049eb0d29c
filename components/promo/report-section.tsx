import { DeskSection } from '#components/desk/section.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { PromoReport } from '#lib/promo/get-promo-report.ts'
import { ReportChart } from './report-chart.tsx'

/** What a code brought and what it cost. */
export function ReportSection({ report: { days, total, released }, file }: { readonly report: PromoReport; readonly file: string }) {
  return (
    <DeskSection
      title="Отчёт"
      action={
        days.length > 0 && (
          <a href={file} download className="link text-sm">
            Скачать CSV
          </a>
        )
      }
    >
      {days.length === 0 ? (
        <p className="text-muted">{released > 0 ? `Все применения вернулись с отменёнными и неоплаченными заказами: ${released}.` : 'С этим кодом ещё не заказывали.'}</p>
      ) : (
        <>
          <Facts
            facts={[
              { term: 'Заказов', value: total.orders },
              { term: 'На сумму', value: formatRoubles(total.revenue) },
              { term: 'Скидка', value: formatRoubles(total.discount) },
              { term: 'Доставка за наш счёт', value: total.delivery > 0 && formatRoubles(total.delivery) },
              { term: 'Вернулись', value: released > 0 && `${released}: заказы отменены или не оплачены` },
            ].map(({ term, value }) => ({ term, value: value === false ? null : value }))}
          />
          <ReportChart days={days} />
        </>
      )}
    </DeskSection>
  )
}
