import Link from 'next/link'
import { Facts } from '#components/desk/facts.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { route } from '#components/ui/route.ts'
import type { TriggerView } from '#lib/marketing/triggers/read-triggers.ts'
import { counted } from '#lib/text/plural.ts'
import { stateTones, stateWords } from './campaigns/campaign-words.ts'
import { DaysForm } from './days-form.tsx'
import { DraftTrigger } from './draft-trigger.tsx'
import { HoursForm } from './hours-form.tsx'

type Props = { readonly view: TriggerView; readonly mayEdit: boolean }

const titles = { back_in_stock: 'Снова в\u00a0продаже', abandoned_cart: 'Брошенная корзина', review_request: 'Просьба об\u00a0отзыве' } as const

const about = {
  back_in_stock: 'Письмо тому, кто на\u00a0странице раскупленного товара попросил о\u00a0нём сообщить. Одно на\u00a0просьбу: с\u00a0письмом она стирается. Если к\u00a0отправке товар снова раскупили, письмо не\u00a0уходит, просьба ждёт дальше.',
  abandoned_cart: 'Письмо покупателю с\u00a0согласием на\u00a0рекламу, чья корзина лежит без изменений и\u00a0в\u00a0ней есть что купить. Одно на\u00a0содержимое корзины и\u00a0не\u00a0чаще раза в\u00a0неделю; купил или очистил\u00a0— письмо не\u00a0уходит.',
  review_request: 'Письмо покупателю с\u00a0согласием на\u00a0рекламу, который получил заказ и\u00a0ещё не\u00a0написал отзыва. Одно на\u00a0заказ, со\u00a0ссылкой к\u00a0форме каждого товара; написал отзыв или вернул товар\u00a0— письмо не\u00a0уходит.',
} as const

const missing = {
  back_in_stock: 'в\u00a0ней нет пункта 4.1.15', abandoned_cart: 'согласие на\u00a0рекламу в\u00a0ней не\u00a0называет корзину', review_request: 'согласие на\u00a0рекламу в\u00a0ней не\u00a0называет отзывы',
} as const

const changeable: readonly string[] = ['draft', 'review', 'approved', 'scheduled']
const over: readonly string[] = ['finished', 'cancelled']

/** A standing campaign: what causes its messages, how it stands, what came of it, and where it is written, approved and launched. */
export function TriggerCard({ view: { trigger, campaign, waiting, allowed }, mayEdit }: Props) {
  const isOver = campaign === null || over.includes(campaign.state)
  return (
    <DeskSection title={titles[trigger]} action={campaign && <StateBadge tone={stateTones[campaign.state]}>{stateWords[campaign.state]}</StateBadge>}>
      <p className="max-w-prose text-muted">{about[trigger]}</p>
      {!allowed && (
        <p className="max-w-prose">
          Действующая политика этого не&nbsp;разрешает: {missing[trigger]}. Новую редакцию публикуют
          в&nbsp;разделе «Политика».
        </p>
      )}
      {campaign && (
        <>
          <Facts
            facts={[
              { term: 'Рассылка', value: <Link href={route(`/desk/marketing/campaigns/${campaign.number}`)} className="link">№&nbsp;{campaign.number}, {campaign.name}</Link> },
              { term: 'Почему', value: campaign.stateReason },
              { term: 'Ждут', value: waiting === null ? null : counted(waiting, 'просьба', 'просьбы', 'просьб') },
              { term: 'Через', value: waitWords(trigger, campaign.waitHours) },
              { term: 'В очереди', value: campaign.numbers.waiting },
              { term: 'Ушло', value: campaign.numbers.handed },
              { term: 'Не понадобилось', value: campaign.numbers.dropped },
            ]}
          />
          {mayEdit && trigger === 'abandoned_cart' && changeable.includes(campaign.state) && <HoursForm id={campaign.id} revision={campaign.revision} waitHours={campaign.waitHours} />}
          {mayEdit && trigger === 'review_request' && changeable.includes(campaign.state) && <DaysForm id={campaign.id} revision={campaign.revision} waitHours={campaign.waitHours} />}
        </>
      )}
      {campaign === null && waiting !== null && waiting > 0 && <p>Уже ждут: {counted(waiting, 'просьба', 'просьбы', 'просьб')}.</p>}
      {isOver && allowed && mayEdit && <DraftTrigger trigger={trigger} />}
      {isOver && allowed && !mayEdit && <p className="text-muted">Рассылки нет: её готовит тот, у&nbsp;кого есть право готовить рассылки.</p>}
    </DeskSection>
  )
}

function waitWords(trigger: TriggerView['trigger'], hours: number | null): string | null {
  if (hours === null) return trigger === 'back_in_stock' ? 'сразу' : null
  return trigger === 'review_request' ? counted(hours / 24, 'день', 'дня', 'дней') : counted(hours, 'час', 'часа', 'часов')
}
