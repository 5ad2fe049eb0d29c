import { Alert } from '#components/ui/alert.tsx'

/** To somebody whose data are blocked: what an order placed now means (6.2.4, 4.1.1). */
export function BlockNotice() {
  return (
    <Alert title="Ваши данные заблокированы на время проверки">
      Этот заказ мы&nbsp;исполним: то, что вы укажете здесь, увидят те, кто его собирает и&nbsp;везёт, и&nbsp;мы напишем о&nbsp;нём. Остальное останется заблокированным.
    </Alert>
  )
}
