import { LinkButton } from '#components/ui/link-button.tsx'

const wide = [960, 1440, 1920, 2400].map((w) => `/scenes/hero-${w}.avif ${w}w`).join(', ')
const narrow = [480, 640, 828, 1230].map((w) => `/scenes/hero-narrow-${w}.avif ${w}w`).join(', ')
const wideSizes = '(min-width: 1568px) 1440px, 92vw'
// Shown at 92vw. A few per cent less asked for spares most phones of twofold density the next larger file, unseen.
const narrowSizes = '88vw'

/** The first screen: what the shop sells, in one picture and one sentence. Phones get their own crop of the scene. */
export function Hero() {
  return (
    <section className="wrap pt-4 sm:pt-6">
      <div className="tile hero-ground relative grid rounded-xl max-md:rounded-lg">
        <div className="z-10 grid justify-items-start gap-4 p-6 pb-0 sm:p-10 sm:pb-0 lg:gap-6 lg:p-14 lg:pb-0">
          <h1 className="max-w-[16em] text-4xl">Техника, которая присматривает за&nbsp;важным</h1>
          <p className="max-w-sm text-base text-tile-muted md:text-lg xl:max-w-md">
            Умные часы, браслеты и&nbsp;кольца для себя. Трекеры для детей, питомцев, машины и&nbsp;ключей.
          </p>
          <LinkButton href="/catalogue" size="l">
            Смотреть каталог
          </LinkButton>
        </div>
        <picture className="contents">
          <source media="(min-width: 768px)" type="image/avif" srcSet={wide} sizes={wideSizes} width={2400} height={1100} />
          <source media="(min-width: 768px)" srcSet="/scenes/hero.webp" width={1600} height={733} />
          <source type="image/avif" srcSet={narrow} sizes={narrowSizes} width={1230} height={900} />
          <img
            src="/scenes/hero-narrow.webp"
            alt="Трекер для питомца, фитнес-браслет, умные часы, кольца, метка для ключей и автомобильный маяк на светлых подставках"
            width={828}
            height={606}
            fetchPriority="high"
            decoding="sync"
            className="h-auto w-full md:-mt-[19%]"
          />
        </picture>
      </div>
    </section>
  )
}
