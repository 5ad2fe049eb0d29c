import { LinkButton } from '#components/ui/link-button.tsx'
import { counted } from '#lib/text/plural.ts'

const wide = [640, 960, 1280, 1600].map((w) => `/scenes/careers-${w}.avif ${w}w`).join(', ')
const narrow = [480, 640, 828, 1160].map((w) => `/scenes/careers-narrow-${w}.avif ${w}w`).join(', ')

/** The first screen of the vacancies: who works here at what, beside its scene. `open`: how many vacancies there are. */
export function CareersHero({ open }: { readonly open: number }) {
  return (
    <div className="tile careers-ground grid rounded-xl max-lg:rounded-lg lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="grid content-center justify-items-start gap-5 p-6 sm:p-10 lg:p-14">
        <h1 className="text-3xl">Работа в&nbsp;Smart&nbsp;Tracker</h1>
        <p className="max-w-md text-base text-white/85 md:text-lg">
          Небольшая команда в&nbsp;Саратове и&nbsp;по&nbsp;всей стране. Выбираем, проверяем и&nbsp;продаём часы, браслеты, кольца и&nbsp;трекеры, которыми пользуемся сами.
        </p>
        {open > 0 && (
          <LinkButton href="#vacancies" size="l">
            {counted(open, 'открытая вакансия', 'открытые вакансии', 'открытых вакансий')}
          </LinkButton>
        )}
      </div>
      <picture className="block min-w-0">
        <source media="(min-width: 768px)" type="image/avif" srcSet={wide} sizes="(min-width: 1568px) 840px, (min-width: 1024px) 54vw, 92vw" width={1600} height={1000} />
        <source type="image/avif" srcSet={narrow} sizes="92vw" width={1330} height={665} />
        <source media="(min-width: 768px)" srcSet="/scenes/careers.webp" width={1280} height={800} />
        <img
          src="/scenes/careers-narrow.webp"
          alt="Рабочий стол: ноутбук с кодом, разобранные на коврике часы, плата, отвёртка и браслет у кружки"
          width={828}
          height={414}
          fetchPriority="high"
          decoding="sync"
          className="h-auto w-full object-cover md:max-lg:max-h-96 lg:h-full lg:min-h-[26rem]"
        />
      </picture>
    </div>
  )
}
