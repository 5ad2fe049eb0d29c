/** Who sells here: facts of the shop that the law wants shown on pages, in mails and in the offer (policy, preamble 1). */
export const shop = {
  name: 'Smart Tracker',
  site: 'bigio.ru',
  operator: 'ИП Волконская Анжелика Николаевна',
  address: '410000, г. Саратов, ул. Московская, 109',
  email: 'dokaclub@ya.ru',
} as const

/** The operator card: the constants above and the registration numbers, which only settings may supply. */
export type OperatorCard = {
  readonly name: string
  readonly address: string
  readonly email: string
  readonly site: string
  /** Tax number; null outside live mode, where nothing may be invented. */
  readonly inn: string | null
  /** Number in the register of sole traders; null outside live mode. */
  readonly ogrnip: string | null
}

/** Builds the card from the two numbers of the settings (either may be absent in demo mode). */
export function operatorCard(numbers: { readonly inn?: string | undefined; readonly ogrnip?: string | undefined }): OperatorCard {
  return {
    name: shop.operator,
    address: shop.address,
    email: shop.email,
    site: shop.site,
    inn: numbers.inn ?? null,
    ogrnip: numbers.ogrnip ?? null,
  }
}
