import { Facts } from '#components/desk/facts.tsx'
import type { CustomerCard } from '#lib/customer-desk/get-customer.ts'
import { showDay } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'

/** How the account stands, without anything that opens it. */
export function AccountFacts({ customer: { account, lastUsed } }: { readonly customer: CustomerCard }) {
  if (!account) return <p className="text-muted">Личного кабинета нет.</p>
  return (
    <Facts
      facts={[
        { term: 'Открыт', value: showDay(account.createdAt) },
        { term: 'Пользовались', value: lastUsed ? showDay(lastUsed) : 'ни разу' },
        { term: 'Пароль', value: account.passwordChangedAt ? `задан ${showDay(account.passwordChangedAt)}` : 'нет или не менялся' },
        { term: 'Второй фактор', value: account.totpEnabledAt ? `включён ${showDay(account.totpEnabledAt)}` : 'выключен' },
        { term: 'Письма о входах', value: account.signInNotices ? 'включены' : 'выключены' },
        { term: 'Сотрудник', value: account.roles.map((role) => words.staff_role[role]).join(', ') },
      ]}
    />
  )
}
