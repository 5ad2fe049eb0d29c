import { formatDate } from '#lib/text/format-moment.ts'
import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { CareersFacts } from './careers-facts.ts'

export const consentAsk: MailTemplate<CareersFacts<'consent-ask'>> = {
  subject: ({ vacancy }) => `Рассматривать ли ваш отклик дальше: ${vacancy}`,
  preview: ({ until }) => `Политика изменилась, прежнее согласие приостановлено. Ответ ждём до ${formatDate(until)}`,
  Content: ({ mail: { vacancy, number, href, until } }) => (
    <>
      <Title>Рассматривать ли ваш отклик дальше?</Title>
      <Paragraph>
        Вы&nbsp;откликнулись на&nbsp;вакансию «{vacancy}» (отклик №&nbsp;{number}). С&nbsp;тех пор наша политика стала шире, и&nbsp;прежнее согласие на&nbsp;неё не&nbsp;распространяется. Пока вы не&nbsp;решите, отклик никто не&nbsp;читает и&nbsp;решения по&nbsp;нему не&nbsp;принимает.
      </Paragraph>
      <Paragraph>
        Откройте страницу отклика: там новый текст согласия. Если до&nbsp;{formatDate(until)} его не&nbsp;дать, отклик закончится, а&nbsp;данные мы уничтожим.
      </Paragraph>
      <ActionButton href={href} label="Решить" />
      <Small apart>Сама ссылка ничего не&nbsp;меняет. Напоминать не&nbsp;будем.</Small>
    </>
  ),
}
