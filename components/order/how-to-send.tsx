import { shop } from '#lib/shop.ts'

type Props = { readonly number: number; readonly parcel: string }

/** How the parcel gets back to the shop. */
export function HowToSend({ number, parcel }: Props) {
  return (
    <ol className="grid list-decimal gap-2 pl-5">
      <li>
        Сохраните товарный вид и&nbsp;всё, что было в&nbsp;коробке. Отвяжите устройство от&nbsp;телефона и&nbsp;учётной записи и&nbsp;удалите
        с&nbsp;него личные данные.
      </li>
      <li>Вложите в&nbsp;посылку листок с&nbsp;номером заказа: {number}.</li>
      <li>
        Отправьте её по&nbsp;адресу: {shop.address}, {shop.operator}. {parcel}
      </li>
    </ol>
  )
}
