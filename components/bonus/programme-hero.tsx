import { LinkButton } from '#components/ui/link-button.tsx'
import { formatRate } from '#lib/text/format-points.ts'

const wide = [960, 1440, 1600].map((w) => `/scenes/bonus-${w}.avif ${w}w`).join(', ')
const narrow = [480, 640, 828, 1160].map((w) => `/scenes/bonus-narrow-${w}.avif ${w}w`).join(', ')

type Props = {
  /** Basis points of the lowest and of the highest level. */
  readonly rates: { readonly from: number; readonly to: number }
}

/** The first screen of the programme: what it gives, in one sentence, over its scene. */
export function ProgrammeHero({ rates: { from, to } }: Props) {
  return (
    <div className="tile bonus-ground relative grid rounded-xl max-md:rounded-lg">
      <div className="z-10 grid justify-items-start gap-4 p-6 pb-2 sm:p-10 sm:pb-2 lg:max-w-[46%] lg:p-14 lg:pr-0 lg:pb-0">
        <h1 className="text-3xl">Бонусная программа</h1>
        <p className="max-w-md text-base text-tile-muted md:text-lg">
          {from === to ? formatRate(from) : `От\u00a0${formatRate(from)} до\u00a0${formatRate(to)}`} с&nbsp;каждой покупки возвращаются бонусами. Один бонус&nbsp;— один рубль
          скидки на&nbsp;следующую.
        </p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <LinkButton href="#join" size="l">
            Вступить
          </LinkButton>
          <a href="#calculator" className="link inline-flex min-h-11 items-center text-tile-ink">
            Посчитать бонусы
          </a>
        </div>
      </div>
      <picture className="contents">
        <source media="(min-width: 768px)" type="image/avif" srcSet={wide} sizes="(min-width: 1568px) 1440px, 92vw" width={1600} height={780} />
        <source media="(min-width: 768px)" srcSet="/scenes/bonus.webp" width={1440} height={702} />
        <source type="image/avif" srcSet={narrow} sizes="88vw" width={1160} height={800} />
        <img
          src="/scenes/bonus-narrow.webp"
          alt="Умные часы на светлой подставке, кольцо и браслет среди бонусных монет"
          width={828}
          height={571}
          fetchPriority="high"
          decoding="sync"
          className="h-auto w-full md:-mt-[8%] lg:-mt-[24%]"
        />
      </picture>
    </div>
  )
}
