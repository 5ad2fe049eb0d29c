import { MissingHere } from '#components/layout/missing-here.tsx'

/** What a page of the desk answers for an address that leads nowhere or a row that is gone: 404, with words for browsers without scripts, too. */
export function MissingInDesk() {
  return (
    <MissingHere title="Такой страницы или записи нет" home={{ href: '/desk', name: 'Рабочий стол' }}>
      Возможно, адрес набран с&nbsp;ошибкой, а&nbsp;запись удалена или уничтожена по&nbsp;сроку.
    </MissingHere>
  )
}
