import { SpecList } from '#components/ui/spec-list.tsx'
import { env } from '#lib/env.ts'
import { operatorCard } from '#lib/shop.ts'

const DEMO = 'в демонстрационном режиме не указывается'

/** The operator card (policy, preamble 1) as a list; numbers come from the settings and are never made up. */
export function SellerFacts({ called = 'Продавец' }: { readonly called?: string }) {
  const card = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  return (
    <SpecList
      rows={[
        { name: called, value: card.name },
        { name: 'Адрес', value: card.address },
        { name: 'ИНН', value: card.inn ?? DEMO },
        { name: 'ОГРНИП', value: card.ogrnip ?? DEMO },
        { name: 'Электронная почта', value: <a href={`mailto:${card.email}`} className="link break-all">{card.email}</a> },
        { name: 'Сайт', value: card.site },
      ]}
    />
  )
}
