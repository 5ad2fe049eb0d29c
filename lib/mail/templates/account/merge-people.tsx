import { Paragraph, Small, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { BigCode } from './big-code.tsx'
import { NotYou } from './not-you.tsx'
import { howLong, inMinutes } from './words.ts'

/** The only code that is told to the staff: who holds both contacts says so to whoever merges the two records. */
export const mergePeople: AccountTemplate<'merge-people'> = {
  subject: () => 'Код для объединения двух кабинетов',
  preview: ({ minutes }) => `Действует ${inMinutes(minutes)}. Назовите его сотруднику, только если сами просили объединить кабинеты.`,
  Content: ({ mail }) => (
    <>
      <Title>Код для объединения двух кабинетов</Title>
      <Paragraph>
        Сотрудник магазина объединяет два ваших кабинета в&nbsp;один: заказы, адреса и&nbsp;обращения соберутся вместе. Если вы сами просили об&nbsp;этом, назовите
        ему код:
      </Paragraph>
      <BigCode code={mail.code} />
      <Small apart>
        Код действует {howLong(mail)}, и только один раз. {mail.stays ? 'Этот кабинет останется, его согласия не меняются.' : 'Этот кабинет закроется, а данные в нём согласия на сообщения прекратятся: в общем кабинете их можно дать заново.'}
      </Small>
      <NotYou>Никому не называйте код: без него ничего не объединят. Если о нём спрашивают по телефону, а вы ни о чём не просили, положите трубку.</NotYou>
    </>
  ),
  sms: (facts) => `Код для объединения кабинетов: ${facts.code}. Назовите сотруднику магазина, только если сами просили.`,
}
