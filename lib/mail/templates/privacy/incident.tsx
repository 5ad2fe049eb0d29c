import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import { Paragraph, Small, Subtitle, TextLink, Title } from '../text.tsx'
import { FactsTable, Words } from './facts-table.tsx'
import type { IncidentFacts } from './privacy-facts.ts'
import type { PrivacyTemplate } from './privacy-template.ts'

/** To the people concerned: what happened, which data, what may follow, what was done, whom to ask. */
export const incidentNotice: PrivacyTemplate<'incident-notice'> = {
  subject: () => 'Важно: доступ к вашим данным могли получить посторонние',
  preview: ({ categories }) => `Речь о данных: ${categories.join(', ')}.`,
  Content: ({ mail }) => (
    <>
      <Title>Доступ к&nbsp;вашим данным могли получить посторонние</Title>
      <Paragraph>{formatDate(mail.detectedAt).replace(' г.', '')} мы обнаружили это и&nbsp;рассказываем, что знаем. Просим у&nbsp;вас прощения.</Paragraph>
      <FactsTable rows={[['Данные', mail.categories.join(', ')], ['Обнаружено', formatMoment(mail.detectedAt)]]} />
      <Subtitle>Что случилось</Subtitle>
      <Words text={mail.how} />
      <Subtitle>Чем это грозит</Subtitle>
      <Words text={mail.harm} />
      <Subtitle>Что мы сделали</Subtitle>
      <Words text={mail.measures} />
      <Small apart>
        Никому не&nbsp;сообщайте коды из&nbsp;писем и&nbsp;СМС: мы&nbsp;их никогда не&nbsp;спрашиваем. Вопросы: <TextLink href={`mailto:${mail.contact}`}>{mail.contact}</TextLink>
      </Small>
    </>
  ),
  sms: ({ categories, contact }) => `Посторонние могли получить доступ к вашим данным: ${categories.join(', ')}. Никому не сообщайте коды из СМС. Вопросы: ${contact}`,
}

function Alarm({ mail, title, lead }: { mail: IncidentFacts; title: string; lead: string }) {
  return (
    <>
      <Title>{title}</Title>
      <Paragraph>{lead}</Paragraph>
      <FactsTable
        rows={[
          ['Обнаружен', formatMoment(mail.detectedAt)],
          ['За 24 часа', formatMoment(mail.noticeDue)],
          ['За 72 часа', formatMoment(mail.resultsDue)],
          ['Масштаб', `${counted(mail.people, 'человек', 'человека', 'человек')}, ${counted(mail.identifiers, 'идентификатор', 'идентификатора', 'идентификаторов')}`],
          ['Грозит', mail.fine],
        ]}
      />
      <Small>Оба уведомления составлены: npm run privacy -- incident {mail.number}</Small>
    </>
  )
}

const named = ({ number }: IncidentFacts) => `инцидент № ${number}`

export const incidentOpened: PrivacyTemplate<'incident-opened'> = {
  subject: (mail) => `Открыт ${named(mail)}: сутки на уведомление`,
  preview: ({ noticeDue }) => `Роскомнадзор нужно уведомить до ${formatMoment(noticeDue)}.`,
  Content: ({ mail }) => <Alarm mail={mail} title={`Открыт ${named(mail)}`} lead="Роскомнадзор нужно уведомить за сутки, о результатах расследования сообщить за трое суток." />,
  sms: (mail) => `Открыт ${named(mail)}: уведомить до ${formatMoment(mail.noticeDue)}.`,
}

export const incidentWarning: PrivacyTemplate<'incident-warning'> = {
  subject: (mail) => `Осталось меньше четырёх часов: ${named(mail)}`,
  preview: ({ noticeDue }) => `Роскомнадзор нужно уведомить до ${formatMoment(noticeDue)}.`,
  Content: ({ mail }) => <Alarm mail={mail} title="Уведомление ещё не отправлено" lead="Прошло двадцать часов из двадцати четырёх." />,
  sms: (mail) => `Осталось меньше четырёх часов: ${named(mail)}, уведомить до ${formatMoment(mail.noticeDue)}.`,
}

export const incidentMissed: PrivacyTemplate<'incident-missed'> = {
  subject: (mail) => `Срок пропущен: ${named(mail)}`,
  preview: () => 'Уведомите Роскомнадзор немедленно.',
  Content: ({ mail }) => (
    <Alarm
      mail={mail}
      title="Срок уведомления пропущен"
      lead={mail.noticedAt === null ? 'За 24 часа Роскомнадзор не уведомлён. Сделайте это сейчас.' : 'За 72 часа не сообщили о результатах расследования. Сделайте это сейчас.'}
    />
  ),
  sms: (mail) => `Срок пропущен: ${named(mail)}. Уведомите Роскомнадзор немедленно.`,
}
