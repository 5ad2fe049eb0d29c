import { formatDate } from '#lib/text/format-moment.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import { FactsTable } from './facts-table.tsx'
import type { DestructionFacts } from './privacy-facts.ts'
import type { PrivacyTemplate } from './privacy-template.ts'
import { nameOf } from './words.ts'

export const destructionPlanned: PrivacyTemplate<'destruction-planned'> = {
  subject: ({ runAt }) => `Данные будут уничтожены ${formatDate(runAt)}`,
  preview: () => 'До этого дня можно передумать.',
  Content: ({ mail }) => (
    <>
      <Title>Данные будут уничтожены {formatDate(mail.runAt)}</Title>
      <Paragraph>
        Вы&nbsp;попросили уничтожить ваши данные ({nameOf(mail).toLowerCase()}). До&nbsp;{formatDate(mail.runAt)} всё работает как&nbsp;обычно, и&nbsp;можно передумать. Потом вернуть
        данные будет нельзя.
      </Paragraph>
      <FactsTable rows={[['Уничтожим', listOf(mail.gone)]]} />
      <Kept kept={mail.kept} />
      <ActionButton href={mail.href} label="Передумать" />
      <Small apart>Если вы&nbsp;об&nbsp;этом не&nbsp;просили, отзовите обращение по&nbsp;этой кнопке и&nbsp;смените пароль: кто-то вошёл вместо вас.</Small>
    </>
  ),
  sms: (mail) => `Данные будут уничтожены ${formatDate(mail.runAt)} Передумать: ${mail.href}`,
}

export const destructionLast: PrivacyTemplate<'destruction-last'> = {
  subject: (mail) => `${nameOf(mail)}: уничтожаем данные`,
  preview: () => 'Это последнее письмо: после него адреса у нас не будет.',
  Content: ({ mail }) => (
    <>
      <Title>Уничтожаем ваши данные</Title>
      <Paragraph>
        Семь дней прошли, и&nbsp;мы&nbsp;уничтожаем ваши данные, как вы&nbsp;просили ({nameOf(mail).toLowerCase()}). Это последнее письмо: после него этого адреса у&nbsp;нас не&nbsp;будет.
      </Paragraph>
      <Kept kept={mail.kept} />
      <Small apart>Акт об&nbsp;уничтожении хранится 3&nbsp;года; вашего имени и&nbsp;контактов в&nbsp;нём нет. Не&nbsp;согласны? Можно обратиться в&nbsp;Роскомнадзор или в&nbsp;суд.</Small>
    </>
  ),
  sms: (mail) => `${nameOf(mail)}: уничтожаем ваши данные. Это последнее сообщение.`,
}

/** «Имя, контакты, письма и СМС.» */
function listOf(titles: readonly string[]): string {
  return `${titles.map((title, index) => (index > 0 && /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title)).join(', ')}.`
}

function Kept({ kept }: Pick<DestructionFacts, 'kept'>) {
  if (kept.length === 0) return null
  return (
    <>
      <Paragraph>Останется, и&nbsp;вот почему:</Paragraph>
      {kept.map(({ title, why }) => <Small key={title}>{title}: {why}.</Small>)}
    </>
  )
}
