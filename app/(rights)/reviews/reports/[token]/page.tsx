import type { Metadata } from 'next'
import Link from 'next/link'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { route } from '#components/ui/route.ts'
import { SpecList } from '#components/ui/spec-list.tsx'
import { reportReasons } from '#lib/review-reports/report-reasons.ts'
import { getReportByToken, type ReportView } from '#lib/review-reports/queries.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Жалоба на отзыв', robots: { index: false, follow: false }, referrer: 'no-referrer' }

type Props = { readonly params: Promise<{ token: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How a complaint was decided, for whoever holds its link. */
export default async function ReportStatusPage({ params, searchParams }: Props) {
  const report = await getReportByToken((await params).token)
  if (!report) return <MissingHere title="Здесь ничего нет">Откройте жалобу по&nbsp;своей ссылке. Если автор удалил отзыв, исчезла и&nbsp;она.</MissingHere>
  const { number, reason, words, createdAt, dueAt, state, decidedAt, decisionWords, review } = report
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center gap-4">
          <h1 className="text-3xl">Жалоба №&nbsp;{number}</h1>
          <Badge tone={badges[state].tone}>{badges[state].text}</Badge>
        </div>
        <p className="text-lg text-muted">
          Отзыв о&nbsp;товаре{' '}
          <a href={`/product/${review.product.slug}`} className="link">
            {review.product.name}
          </a>
        </p>
      </header>
      <div className="grid max-w-2xl gap-6">
        {(await searchParams).sent === '1' && state === 'open' && (
          <Alert tone="success" role="status" title="Жалоба получена">
            Сохраните адрес этой страницы: решение появится здесь.
          </Alert>
        )}
        <p className="max-w-prose">{outcome(report)}</p>
        {decisionWords && <p className="max-w-prose rounded-lg bg-ground p-4 wrap-anywhere whitespace-pre-line">{decisionWords}</p>}
        <SpecList
          rows={[
            { name: 'Что не так', value: reportReasons[reason].title },
            ...(words === '' ? [] : [{ name: 'Вы написали', value: words }]),
            { name: 'Получена', value: formatMoment(createdAt) },
            ...(decidedAt ? [{ name: 'Решена', value: formatMoment(decidedAt) }] : [{ name: 'Решим до', value: `${formatDate(dueAt)}, 23:59 по\u00a0времени Саратова` }]),
          ]}
        />
        <p className="max-w-prose text-sm text-muted">
          {state === 'dismissed' && (
            <>
              Не&nbsp;согласны?{' '}
              <Link href={route('/claims')} className="link">
                Направьте претензию
              </Link>
              .{' '}
            </>
          )}
          Если в&nbsp;отзыве ваши личные данные, их можно потребовать убрать и{' '}
          <Link href={route('/privacy/request')} className="link">
            обращением о&nbsp;данных
          </Link>
          , а&nbsp;пожаловаться&nbsp;— в&nbsp;Роскомнадзор.
        </p>
      </div>
    </div>
  )
}

const badges = { open: { text: 'Рассматриваем', tone: 'caution' }, upheld: { text: 'Отзыв снят', tone: 'positive' }, dismissed: { text: 'Отзыв остаётся', tone: 'neutral' } } as const

function outcome({ state, dueAt, review }: ReportView): string {
  if (state === 'upheld') return 'Вы правы: отзыв нарушал правила, и\u00a0на сайте его больше не\u00a0показываем. Спасибо, что сказали.'
  if (state === 'dismissed') return 'Мы проверили отзыв и\u00a0причины снять его не\u00a0нашли.'
  const gone = review.state === 'published' ? '' : ' Сейчас отзыв никому не\u00a0показан: автор его исправил, и\u00a0мы читаем его заново.'
  return `Проверим отзыв и\u00a0решим не\u00a0позже ${formatDate(dueAt)}.${gone}`.replace('..', '.')
}
