import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { PrintButton } from '#components/order/print-button.tsx'
import { ReceiptSheet } from '#components/order/receipt-sheet.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { env } from '#lib/env.ts'
import { getReceipts } from '#lib/orders/get-receipts.ts'
import { operatorCard } from '#lib/shop.ts'

export const metadata: Metadata = { title: 'Чек' }

type Props = { readonly params: Promise<{ number: string }> }

export default async function ReceiptPage({ params }: Props) {
  const { number } = await params
  const { personId } = await customerOf(`/account/orders/${number}/receipt`)
  const found = await getReceipts(personId, number)
  if (!found) return <MissingHere />
  const { receipts, paymentMethod, email, bonusTotal } = found
  const demo = env.SHOP_MODE === 'demo'
  const seller = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  const path = route(`/account/orders/${found.number}`)
  return (
    <AccountPage
      title={receipts.length > 1 ? 'Чеки' : 'Чек'}
      intro={
        receipts.length > 0 &&
        (demo
          ? 'Содержание чека, который магазин передал учебному банку: фискальных документов в демонстрационном режиме нет.'
          : 'Содержание чека, который ушёл вместе с оплатой. Сам кассовый чек пришёл на почту из заказа.')
      }
      back={{ href: path, text: `Заказ № ${found.number}` }}
    >
      {receipts.length === 0 ? (
        <EmptyState title="Чека пока нет" action={<LinkButton href={path}>К заказу</LinkButton>}>
          {paymentMethod === 'online' ? 'Он появится, когда пройдёт оплата.' : 'Этот заказ оплачивается при получении: чек выдают тогда же, вместе с посылкой.'}
        </EmptyState>
      ) : (
        <>
          <PrintButton />
          {receipts.map((receipt) => (
            <ReceiptSheet key={`${receipt.kind}-${receipt.at.getTime()}`} receipt={receipt} number={found.number} seller={seller} email={email} bonus={bonusTotal} demo={demo} />
          ))}
        </>
      )}
    </AccountPage>
  )
}
