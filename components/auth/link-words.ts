import type { ProofPurpose } from '#lib/db/generated/enums.ts'

/** `lead` stands above the contact. */
type Words = { readonly title: string; readonly lead: string; readonly button: string }

const words: Readonly<Partial<Record<ProofPurpose, (isMail: boolean, sameBrowser: boolean) => Words>>> = {
  // Who chose the password in another browser is not known: it is chosen anew here.
  register: (isMail, sameBrowser) => ({
    title: isMail ? 'Подтвердите почту' : 'Подтвердите телефон',
    lead: `Личный кабинет откроется${sameBrowser ? '' : ', пароль вы зададите на следующей странице'}. Входить можно будет по этому контакту:`,
    button: 'Подтвердить и войти',
  }),
  sign_in: () => ({
    title: 'Вход по ссылке',
    lead: 'Откроем в этом браузере личный кабинет, где указан контакт:',
    button: 'Войти',
  }),
  release_contact: (isMail) => ({
    title: isMail ? 'Замена почты' : 'Замена телефона',
    lead: 'Если замену начали не вы, ничего не нажимайте и смените пароль. Как только вы подтвердите и новый контакт, этот уйдёт из личного кабинета:',
    button: 'Разрешить замену',
  }),
  confirm_contact: (isMail) => ({
    title: isMail ? 'Новая почта' : 'Новый телефон',
    lead: 'Для входа и известий о заказах теперь будет:',
    button: isMail ? 'Подтвердить почту' : 'Подтвердить телефон',
  }),
}

/** What a link from a letter is going to do, and the button that does it; null for what this page does not do. */
export function linkWords(purpose: ProofPurpose, contact: string, sameBrowser: boolean): Words | null {
  return words[purpose]?.(contact.includes('@'), sameBrowser) ?? null
}
