import type { Metadata } from 'next'
import { InfoPage } from '#components/info/info-page.tsx'
import { InfoSection } from '#components/info/info-section.tsx'
import { ClauseText } from '#components/policy/clause-text.tsx'
import { sectionsOf } from '#components/policy/sections-of.ts'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { ChoiceForm } from '#components/visits/choice-form.tsx'
import { RecordList } from '#components/visits/record-list.tsx'
import { consentWidgets } from '#lib/consent/queries.ts'
import { getCurrentVersion } from '#lib/policy/queries.ts'
import { shop } from '#lib/shop.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { deviceRecords } from '#lib/visits/device-records.ts'
import { chooseCounter } from './actions.ts'

export const metadata: Metadata = pageMetadata({
  title: 'Cookies и счётчик',
  description: `Что магазин ${shop.name} хранит в браузере, зачем и как долго, и выбор: считать посещения или нет.`,
  path: '/privacy/cookies',
})

const none: ReadonlySet<string> = new Set()

export default async function CookiesPage() {
  const [notice, widgets] = await Promise.all([getCurrentVersion('cookies'), consentWidgets('cookies')])
  const [widget] = widgets
  return (
    <InfoPage
      title="Cookies и счётчик"
      lead={<>Необходимое работает всегда, остальное&nbsp;— только если вы разрешите. Чужих cookies и счётчиков здесь нет.</>}
      current="/privacy/cookies"
    >
      {widget && (
        <InfoSection id="choice" title="Ваш выбор">
          <ChoiceForm token={widget.token} choose={chooseCounter} />
          <details className="rounded-lg bg-ground px-5">
            <summary className="flex min-h-12 items-center font-medium">Текст согласия, версия&nbsp;{widget.textNumber}</summary>
            <div className="grid gap-3 pb-5 text-sm text-pretty">
              <ClauseText text={widget.text} clauses={none} />
              <p>
                <a href={widget.href} className="link">
                  Постоянный адрес этого текста
                </a>
              </p>
            </div>
          </details>
        </InfoSection>
      )}
      <InfoSection id="records" title="Что хранит браузер">
        <p>На&nbsp;защищённом адресе имена cookies для входа начинаются с&nbsp;«__Secure-».</p>
        <RecordList records={deviceRecords} />
      </InfoSection>
      {notice && (
        <InfoSection id="notice" title={notice.title}>
          <p className="text-muted">
            Версия&nbsp;{notice.number}, действует с&nbsp;{formatDate(new Date(notice.effectiveFrom))}
          </p>
          {sectionsOf(notice.clauses).map((section) => (
            <div key={section.number ?? '0'} className="grid gap-2">
              <ClauseText text={section.number === null ? section.title : `${section.number}. ${section.title}`} clauses={none} />
              {section.clauses.map(({ number, text }) => (
                <div key={number} className="pl-5">
                  <ClauseText text={`${number}. ${text}`} clauses={none} />
                </div>
              ))}
            </div>
          ))}
        </InfoSection>
      )}
    </InfoPage>
  )
}
