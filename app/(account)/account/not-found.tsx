import type { Metadata } from 'next'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

export const metadata: Metadata = { title: 'Не найдено' }

/** Something of the portal that is not there, or is not this customer's: both look the same. */
export default function AccountNotFound() {
  return (
    <EmptyState headingLevel="h1" title="Здесь ничего нет" action={<LinkButton href="/account">В личный кабинет</LinkButton>}>
      Возможно, адрес набран с&nbsp;ошибкой или вы вошли не&nbsp;в&nbsp;тот личный кабинет.
    </EmptyState>
  )
}
