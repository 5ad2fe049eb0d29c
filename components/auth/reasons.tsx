import { Icon, type IconName } from '#components/ui/icon.tsx'

const reasons: readonly { readonly icon: IconName; readonly text: string }[] = [
  { icon: 'truck', text: 'Видно, где заказ; отменить или вернуть — без переписки' },
  { icon: 'box', text: 'Имя и адреса уже стоят в оформлении' },
  { icon: 'shield', text: 'Ваши данные перед глазами: что хранится и зачем' },
]

const scene = [480, 640, 828, 1230].map((w) => `/scenes/hero-narrow-${w}.avif ${w}w`).join(', ')

/** What an account is good for, beside the form on wide screens. */
export function Reasons() {
  return (
    <aside aria-label="Зачем нужен личный кабинет" className="tile hero-ground sticky top-8 hidden h-[clamp(600px,100dvh-170px,800px)] flex-col justify-between gap-4 self-start rounded-xl lg:flex">
      <div className="grid gap-6 p-10 pb-0 xl:p-12 xl:pb-0">
        <p className="max-w-[14em] text-2xl font-semibold text-balance">Всё о ваших покупках в одном месте</p>
        <ul className="grid gap-3">
          {reasons.map(({ icon, text }) => (
            <li key={icon} className="flex items-start gap-3 text-tile-muted">
              <Icon name={icon} className="mt-0.5 size-5 text-tile-ink" />
              {text}
            </li>
          ))}
        </ul>
      </div>
      <picture className="contents">
        <source media="(min-width: 64rem)" type="image/avif" srcSet={scene} sizes="(min-width: 1568px) 740px, 48vw" width={1230} height={900} />
        <img src="/scenes/hero-narrow.webp" alt="" width={828} height={606} loading="lazy" decoding="async" className="min-h-0 w-full flex-1 mask-t-from-80% mask-b-from-88% object-cover object-bottom" />
      </picture>
    </aside>
  )
}
