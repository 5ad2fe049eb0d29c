import { JOIN_PAGE } from '#components/bonus/join-page.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

/** A membership without its link, or whose link is of no use any more. */
export default function MemberNotFound() {
  return (
    <div className="wrap py-8 sm:py-12">
      <EmptyState headingLevel="h1" title="Здесь ничего нет" action={<LinkButton href={JOIN_PAGE}>Получить ссылку</LinkButton>}>
        Бонусы без&nbsp;личного кабинета открывают по&nbsp;ссылке из&nbsp;письма или&nbsp;SMS. Если вы участвуете, пришлём её снова.
      </EmptyState>
    </div>
  )
}
