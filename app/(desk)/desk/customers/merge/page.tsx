import type { Metadata } from 'next'
import { MergePeople } from '#components/customer-desk/merge-people.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'

export const metadata: Metadata = { title: 'Объединение покупателей' }

export default async function MergePage() {
  await staffOf('customers.merge', '/desk/customers/merge')
  return (
    <DeskPage
      title="Объединить двух покупателей"
      back={{ href: '/desk/customers', text: 'Покупатели' }}
      intro="Когда человек завёл два кабинета и сам просит их соединить. Коды придут на оба контакта: назвать их может только тот, кто держит оба."
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <DeskSection title="Доказательство">
          <MergePeople />
        </DeskSection>
        <DeskSection title="Что произойдёт">
          <ul className="grid list-disc gap-1.5 pl-5 text-pretty">
            <li>Заказы, адреса, избранное, корзина, обращения и история данных перейдут в запись, которая остаётся.</li>
            <li>Все согласия уходящей записи прекратятся и никуда не переносятся: согласие дают для контакта и заново.</li>
            <li>Контакт того же вида, что у остающейся записи, освободится: им снова можно открыть кабинет.</li>
            <li>Уходящий кабинет закроется на всех устройствах. Отменить объединение нельзя.</li>
            <li>Заблокированные данные, открытая претензия или назначенное уничтожение не дадут объединить.</li>
          </ul>
        </DeskSection>
      </div>
    </DeskPage>
  )
}
