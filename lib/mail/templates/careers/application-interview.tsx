import { formatMoment } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { FactsTable } from '../privacy/facts-table.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { CareersFacts } from './careers-facts.ts'

type Facts = CareersFacts<'application-interview'>

const titles = { offered: 'Приглашаем на собеседование', booked: 'Собеседование назначено', cancelled: 'Собеседование отменено' } as const
const ways = { phone: 'Звонок', video: 'Видеозвонок', office: 'Встреча' } as const
const places = { phone: 'Номер', video: 'Ссылка', office: 'Адрес' } as const

export const applicationInterview: MailTemplate<Facts> = {
  subject: ({ state, vacancy }) => `${titles[state]}: ${vacancy}`,
  preview: ({ state, startsAt }) => {
    if (state === 'offered') return 'Выберите удобное время по ссылке в письме.'
    return startsAt === null ? 'Подробности в письме.' : formatMoment(startsAt)
  },
  Content: ({ mail }) => (
    <>
      <Title>{titles[mail.state]}</Title>
      <Body {...mail} />
      <ActionButton href={mail.href} label={mail.state === 'offered' ? 'Выбрать время' : 'Мой отклик'} />
      <Small apart>
        Вакансия «{mail.vacancy}», отклик №&nbsp;{mail.number}.{mail.state === 'booked' && ' Файл для календаря приложен к письму.'}
      </Small>
    </>
  ),
}

function Body({ state, kind, place, minutes, startsAt, slots }: Facts) {
  const facts = [['Как', `${ways[kind]}, ${counted(minutes, 'минута', 'минуты', 'минут')}`], [places[kind], place]] as const
  if (state === 'offered') {
    return (
      <>
        <Paragraph>Хотим познакомиться и&nbsp;поговорить о&nbsp;работе. Выберите время, которое вам подходит:</Paragraph>
        <FactsTable rows={[...facts, ...slots.map((slot, index) => [index === 0 ? 'Время' : '\u00a0', formatMoment(slot)] as const)]} />
        <Paragraph>Ничего не&nbsp;подходит? Ответьте на&nbsp;это письмо, предложим другое.</Paragraph>
      </>
    )
  }
  if (state === 'booked') {
    return (
      <>
        <Paragraph>Ждём вас. Если планы изменятся, ответьте на&nbsp;это письмо.</Paragraph>
        <FactsTable rows={[...(startsAt === null ? [] : [['Когда', formatMoment(startsAt)] as const]), ...facts]} />
      </>
    )
  }
  return <Paragraph>{startsAt === null ? 'Приглашение' : `Встреча ${formatMoment(startsAt)}`} больше не&nbsp;в&nbsp;силе. Если мы предложим другое время, напишем отдельно.</Paragraph>
}
