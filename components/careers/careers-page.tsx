import Link from 'next/link'
import { Section } from '#components/bonus/section.tsx'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { route } from '#components/ui/route.ts'
import type { VacancyCard } from '#lib/careers/types.ts'
import type { VacancyFilter } from '#lib/careers/vacancy-filter.ts'
import { CareersHero } from './careers-hero.tsx'
import { VacancyList } from './vacancy-list.tsx'

const way = [{ name: 'Главная', href: '/' }, { name: 'Вакансии' }]

const steps = [
  { title: 'Отклик', text: 'Контакты, резюме или ссылка на\u00a0него. Около трёх минут, без регистрации. Код из\u00a0письма подтвердит, что почта ваша.' },
  { title: 'Читает человек', text: 'Каждый отклик и\u00a0каждое резюме открывает и\u00a0читает человек. Программа никого не\u00a0отсеивает.' },
  { title: 'Собеседование', text: 'Предложим несколько часов на\u00a0выбор. Подходящий отметите сами, и\u00a0он ляжет в\u00a0ваш календарь.' },
  { title: 'Ответ', text: 'Ответим любым: и\u00a0«да», и\u00a0«нет», и\u00a0почему. Где сейчас отклик, видно на\u00a0вашей странице.' },
] as const

const promises = [
  { title: 'Только для найма', text: 'Резюме видят те, кто нанимает. Для рекламы и\u00a0рассылок ваши данные не\u00a0используются.', clause: '4.1.12' },
  { title: '30 дней — и удаляем', text: 'После решения отклик и\u00a0файлы хранятся 30 дней и\u00a0уничтожаются. Дольше\u00a0— только с\u00a0вашего отдельного согласия.', clause: '5.1.8' },
  { title: 'Всё в ваших руках', text: 'Отозвать, исправить или удалить отклик можно в\u00a0любую минуту по\u00a0ссылке из\u00a0письма. Объяснять причину не\u00a0нужно.', clause: '6.1.4' },
] as const

type Props = { readonly vacancies: readonly VacancyCard[]; readonly filter: VacancyFilter }

/** The vacancies, how somebody becomes a colleague, and what becomes of their data. */
export function CareersPage({ vacancies, filter }: Props) {
  return (
    <div className="wrap pt-4 lg:pt-6">
      <BreadcrumbsJsonLd items={way} />
      <Breadcrumbs items={way} />
      <div className="mt-4">
        <CareersHero open={vacancies.length} />
      </div>
      <VacancyList vacancies={vacancies} filter={filter} />
      <Section id="how" title="Как мы нанимаем">
        <ol className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
          {steps.map(({ title, text }, index) => (
            <li key={title} className="grid content-start gap-2 border-t border-ink pt-4">
              <span aria-hidden className="text-sm text-muted">
                {index + 1}
              </span>
              <h3 className="text-lg">{title}</h3>
              <p className="text-muted">{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="data" title="Что будет с вашими данными">
        <ul className="grid gap-4 md:grid-cols-3">
          {promises.map(({ title, text, clause }) => (
            <li key={title} className="grid content-start gap-2 rounded-lg bg-ground p-6">
              <h3 className="text-lg">{title}</h3>
              <p className="text-muted">{text}</p>
              <p className="text-sm">
                <Link href={route(`/privacy#${clause}`)} prefetch={false} className="link inline-flex min-h-6 items-center">
                  Пункт {clause} политики
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <p className="mt-12 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-muted">
        Новые вакансии лентой:
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- a file for feed readers, no page */}
        <a href="/careers/feed.xml" className="link inline-flex min-h-11 items-center text-ink">
          RSS
        </a>
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- a file for feed readers, no page */}
        <a href="/careers/feed.json" className="link inline-flex min-h-11 items-center text-ink">
          JSON Feed
        </a>
      </p>
    </div>
  )
}
