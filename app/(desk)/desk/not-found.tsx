import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'

export const metadata: Metadata = { title: 'Не найдено' }

/** An address of the desk that leads nowhere, or a row that is gone. */
export default function DeskNotFound() {
  return (
    <DeskPage title="Здесь ничего нет">
      <DeskEmpty
        title="Такой страницы или записи нет"
        action={
          <LinkButton href={route('/desk')} size="s" prefetch={false}>
            Рабочий стол
          </LinkButton>
        }
      >
        Возможно, адрес набран с&nbsp;ошибкой, а&nbsp;запись удалена или уничтожена по&nbsp;сроку.
      </DeskEmpty>
    </DeskPage>
  )
}
