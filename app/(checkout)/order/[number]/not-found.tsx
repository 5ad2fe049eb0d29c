import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { shop } from '#lib/shop.ts'

export default function OrderNotFound() {
  return (
    <div className="wrap py-8 sm:py-12">
      <EmptyState headingLevel="h1" title="Заказ не найден" action={<LinkButton href="/">В магазин</LinkButton>}>
        Откройте его по ссылке из письма: одного номера мало, чтобы чужой заказ никто не увидел. Письмо потерялось&nbsp;— напишите на{' '}
        <a href={`mailto:${shop.email}`} className="link">
          {shop.email}
        </a>
        .
      </EmptyState>
    </div>
  )
}
