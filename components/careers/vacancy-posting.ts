import type { VacancyView } from '#lib/careers/types.ts'
import { shop } from '#lib/shop.ts'

const employmentTypes = { full_time: 'FULL_TIME', part_time: 'PART_TIME', shifts: 'OTHER', internship: 'INTERN' } as const

/** A vacancy as schema.org and Google for Jobs know it. `site` is the shop's origin. Only for one that may be answered: a closed one has no posting. */
export function vacancyPosting(vacancy: VacancyView, site: string): object {
  const { id, slug, title, publishedAt, closesAt, city, workplace, employment, salary } = vacancy
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: describe(vacancy),
    identifier: { '@type': 'PropertyValue', name: shop.name, value: id },
    url: `${site}/careers/${slug}`,
    datePosted: publishedAt,
    ...(closesAt === null ? {} : { validThrough: closesAt }),
    employmentType: employmentTypes[employment],
    hiringOrganization: { '@type': 'Organization', name: shop.name, sameAs: site, logo: `${site}/brand/icon-512.png` },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: 'RU' } },
    ...(workplace === 'remote' ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'Россия' } } : {}),
    ...(salary.from === null && salary.to === null ? {} : { baseSalary: { '@type': 'MonetaryAmount', currency: 'RUB', value: monthly(salary) } }),
    directApply: true,
  }
}

function monthly({ from, to }: VacancyView['salary']): object {
  const range = from === to ? { value: roubles(from) } : { ...(from !== null && { minValue: roubles(from) }), ...(to !== null && { maxValue: roubles(to) }) }
  return { '@type': 'QuantitativeValue', ...range, unitText: 'MONTH' }
}

function roubles(kopecks: number | null): number {
  return (kopecks ?? 0) / 100
}

/** The words of the page as the simple HTML that job boards show. */
function describe({ description, duties, requirements, conditions }: VacancyView): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `<p><strong>${title}</strong></p><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`
  return description.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('') + list('Чем предстоит заниматься', duties) + list('Что важно', requirements) + list('Что предлагаем', conditions)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? '')
}
