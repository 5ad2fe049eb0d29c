import type { ProofPurpose } from '#lib/db/generated/enums.ts'
import { formatPhone } from '#lib/text/format-phone.ts'

type Words = { readonly title: string; readonly lead: string; readonly button: string }

const words: Readonly<Partial<Record<ProofPurpose, (contact: string, isMail: boolean) => Words>>> = {
  register: (contact, isMail) => ({
    title: isMail ? 'Подтвердите почту' : 'Подтвердите телефон',
    lead: `${contact} станет вашим именем для входа, и личный кабинет откроется.`,
    button: 'Подтвердить и войти',
  }),
  sign_in: (contact) => ({
    title: 'Вход по ссылке',
    lead: `Откроем в этом браузере личный кабинет, где указан контакт ${contact}.`,
    button: 'Войти',
  }),
  release_contact: (contact, isMail) => ({
    title: isMail ? 'Замена почты' : 'Замена телефона',
    lead: `${contact} больше не будет вашим контактом для входа и известий, как только вы подтвердите новый. Если замену начали не вы, ничего не нажимайте и смените пароль.`,
    button: 'Разрешить замену',
  }),
  confirm_contact: (contact, isMail) => ({
    title: isMail ? 'Новая почта' : 'Новый телефон',
    lead: `${contact} станет вашим контактом: для входа и известий о заказах.`,
    button: isMail ? 'Подтвердить почту' : 'Подтвердить телефон',
  }),
}

/** What a link from a letter is going to do, and the button that does it; null for what this page does not do. */
export function linkWords(purpose: ProofPurpose, contact: string): Words | null {
  const isMail = contact.includes('@')
  return words[purpose]?.(isMail ? contact : formatPhone(contact), isMail) ?? null
}
