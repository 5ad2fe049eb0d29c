import type { IconName } from '#components/ui/icon.tsx'

/** Something the customer should do, or would be wise to do. */
export type Attention = {
  readonly icon: IconName
  readonly tone: 'urgent' | 'advice'
  readonly title: string
  readonly text: string
  readonly href: string
  readonly action: string
}

type Contact = { readonly verifiedAt: Date | null } | null

type Facts = {
  readonly email: Contact
  readonly mobile: Contact
  /** The account has a second factor. */
  readonly secondFactor: boolean
  /** Numbers of orders that wait for their payment. */
  readonly unpaid: readonly number[]
  /** The version of the policy in force, if it is later than the one the customer has read. */
  readonly newPolicy: number | null
}

/** What needs attention, the most urgent first: what is held for the customer, ways in that are not safe, then advice. */
export function attentionOf({ email, mobile, secondFactor, unpaid, newPolicy }: Facts): Attention[] {
  return [
    ...unpaid.map((number): Attention => ({
      icon: 'cart',
      tone: 'urgent',
      title: `Заказ № ${number} ждёт оплаты`,
      text: 'Товары отложены за вами ненадолго: потом они вернутся в продажу.',
      href: `/account/orders/${number}`,
      action: 'Оплатить',
    })),
    ...contactAttention('email', email),
    ...contactAttention('mobile', mobile),
    ...(newPolicy === null ? [] : [policyAdvice(newPolicy)]),
    ...(secondFactor ? [] : [factorAdvice]),
  ]
}

const contacts = {
  email: {
    add: 'Добавьте электронную почту',
    prove: 'Подтвердите электронную почту',
    text: 'На неё приходят чеки и новости о заказах. С ней вы войдёте, даже если потеряете телефон.',
  },
  mobile: {
    add: 'Добавьте мобильный телефон',
    prove: 'Подтвердите мобильный телефон',
    text: 'С ним вы войдёте, даже если потеряете доступ к почте.',
  },
} as const

function contactAttention(kind: keyof typeof contacts, contact: Contact): Attention[] {
  if (contact?.verifiedAt) return []
  const { add, prove, text } = contacts[kind]
  const common = { icon: 'user', text, href: `/account/personal-data/${kind}` } as const
  return [contact ? { ...common, tone: 'urgent', title: prove, action: 'Подтвердить' } : { ...common, tone: 'advice', title: add, action: 'Добавить' }]
}

function policyAdvice(number: number): Attention {
  return {
    icon: 'document',
    tone: 'advice',
    title: 'Политика изменилась',
    text: `Действует версия ${number}. Покажем, что в ней нового, слово за словом.`,
    href: '/account/policy',
    action: 'Посмотреть',
  }
}

const factorAdvice: Attention = {
  icon: 'shield',
  tone: 'advice',
  title: 'Включите двухэтапный вход',
  text: 'Тогда чужому не хватит даже вашего пароля. Это две минуты.',
  href: '/account/security/second-factor',
  action: 'Включить',
}
