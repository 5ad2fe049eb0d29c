import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Words } from '../privacy/facts-table.tsx'
import { Small, Title } from '../text.tsx'
import type { CareersFacts } from './careers-facts.ts'

export const applicationLetter: MailTemplate<CareersFacts<'application-letter'>> = {
  subject: ({ subject }) => subject,
  preview: ({ vacancy }) => `О вашем отклике на вакансию «${vacancy}».`,
  Content: ({ mail: { subject, body, vacancy, number, href } }) => (
    <>
      <Title>{subject}</Title>
      <Words text={body} />
      <ActionButton href={href} label="Мой отклик" />
      <Small apart>
        Вакансия «{vacancy}», отклик №&nbsp;{number}.
      </Small>
    </>
  ),
}
