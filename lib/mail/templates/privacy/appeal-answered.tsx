import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import { Words } from './facts-table.tsx'
import type { AppealFacts } from './privacy-facts.ts'
import type { PrivacyTemplate } from './privacy-template.ts'
import { nameOf } from './words.ts'

export const appealAnswered: PrivacyTemplate<'appeal-answered'> = {
  subject: (mail) => `${nameOf(mail)}: ${outcome(mail)}`,
  preview: ({ title }) => title,
  Content: ({ mail }) => (
    <>
      <Title>{nameOf(mail)}: {outcome(mail)}</Title>
      <Paragraph>«{mail.title}»</Paragraph>
      <Words text={mail.answer ?? mail.refusalGround ?? ''} />
      <ActionButton href={mail.href} label={mail.sort === 'claim' ? 'Открыть претензию' : 'Открыть обращение'} />
      <Small apart>
        {mail.sort === 'claim'
          ? 'Не согласны? Можно написать новую претензию или обратиться в Роспотребнадзор и в суд — по месту жительства, пребывания или нахождения продавца.'
          : 'Не согласны? Можно написать нам ещё раз, обратиться в Роскомнадзор или в суд.'}
      </Small>
    </>
  ),
  sms: (mail) => `${nameOf(mail)}: ${outcome(mail)}. Ответ: ${mail.href}`,
}

function outcome({ state }: AppealFacts): string {
  if (state === 'refused') return 'отказ'
  return state === 'settled' ? 'требование выполнено' : state === 'rejected' ? 'не можем согласиться' : 'ответ'
}
