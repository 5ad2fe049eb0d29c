import { formatDate } from '#lib/text/format-moment.ts'
import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { CareersFacts } from './careers-facts.ts'

export const poolAsk: MailTemplate<CareersFacts<'pool-ask'>> = {
  subject: () => 'Остаться в кадровом резерве?',
  preview: ({ until }) => `Согласие действует до ${formatDate(until)} Без ответа всё удалим.`,
  Content: ({ mail: { vacancy, href, until } }) => (
    <>
      <Title>Остаться в&nbsp;кадровом резерве?</Title>
      <Paragraph>
        Вы разрешили хранить отклик на&nbsp;вакансию «{vacancy}», чтобы мы могли предложить вам другую работу. Согласие действует до&nbsp;{formatDate(until)}
      </Paragraph>
      <Paragraph>Хотите остаться ещё на&nbsp;год? Откройте страницу и&nbsp;нажмите кнопку. Если ничего не&nbsp;делать, в&nbsp;этот день отклик и&nbsp;резюме уничтожим.</Paragraph>
      <ActionButton href={href} label="Решить" />
      <Small apart>Сама ссылка ничего не&nbsp;меняет. Напоминать больше не&nbsp;будем.</Small>
    </>
  ),
}
