import { formatDate } from '#lib/text/format-moment.ts'
import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { CareersFacts } from './careers-facts.ts'

const reasons = {
  contact: 'в\u00a0личном кабинете сменилась почта, а\u00a0согласие было дано для этого адреса',
  consent: 'согласие на\u00a0его рассмотрение приостановилось с\u00a0новой политикой, и\u00a0за\u00a030\u00a0дней его не\u00a0дали заново',
} as const

export const applicationEnded: MailTemplate<CareersFacts<'application-ended'>> = {
  subject: ({ vacancy }) => `Отклик больше не рассматриваем: ${vacancy}`,
  preview: ({ goesAt }) => `Данные уничтожим не позже ${formatDate(goesAt)}`,
  Content: ({ mail: { vacancy, number, href, goesAt, why } }) => (
    <>
      <Title>Отклик больше не&nbsp;рассматриваем</Title>
      <Paragraph>
        Отклик №&nbsp;{number} на&nbsp;вакансию «{vacancy}» закончен: {reasons[why]}. Спасибо, что хотели у&nbsp;нас работать.
      </Paragraph>
      <Paragraph>Всё, что было прислано, уничтожим не&nbsp;позже {formatDate(goesAt)} Делать для этого ничего не&nbsp;нужно.</Paragraph>
      <ActionButton href={href} label="Посмотреть вакансию" />
      <Small apart>Пока она открыта, откликнуться можно снова, с&nbsp;любого вашего адреса.</Small>
    </>
  ),
}
