import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

/** A request or claim without its key: the number alone opens nothing. */
export default function AppealNotFound() {
  return (
    <div className="wrap py-8 sm:py-12">
      <EmptyState headingLevel="h1" title="Здесь ничего нет" action={<LinkButton href="/privacy/request">Написать обращение</LinkButton>}>
        Откройте обращение или претензию по&nbsp;ссылке из&nbsp;письма: одного номера мало, чтобы чужое никто не&nbsp;увидел.
      </EmptyState>
    </div>
  )
}
