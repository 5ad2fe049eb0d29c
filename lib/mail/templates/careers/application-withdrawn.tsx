import { formatDate } from '#lib/text/format-moment.ts'
import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { CareersFacts } from './careers-facts.ts'

export const applicationWithdrawn: MailTemplate<CareersFacts<'application-withdrawn'>> = {
  subject: ({ vacancy }) => `Отклик отозван: ${vacancy}`,
  preview: ({ goesAt }) => `Больше его не рассматриваем. Данные уничтожим не позже ${formatDate(goesAt)}`,
  Content: ({ mail: { vacancy, number, href, goesAt } }) => (
    <>
      <Title>Отклик отозван</Title>
      <Paragraph>
        Отклик №&nbsp;{number} на&nbsp;вакансию «{vacancy}» больше не&nbsp;рассматриваем. Всё, что вы прислали, уничтожим не&nbsp;позже {formatDate(goesAt)} Удалить всё сразу можно по&nbsp;ссылке.
      </Paragraph>
      <ActionButton href={href} label="Удалить сейчас" />
      <Small apart>Пока вакансия открыта, откликнуться можно снова.</Small>
    </>
  ),
}
