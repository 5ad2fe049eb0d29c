import type { Metadata } from 'next'
import { VersionPage } from '#components/policy/version-page.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { getCurrentVersion, getVersions } from '#lib/policy/queries.ts'
import { shop } from '#lib/shop.ts'

export const metadata: Metadata = pageMetadata({
  title: 'Политика конфиденциальности',
  description: `Какие персональные данные обрабатывает магазин ${shop.name}, зачем, на каком основании, сколько хранит и как воспользоваться своими правами.`,
  path: '/privacy',
})

/** The version in force. Static: expires when one is published or comes into force. */
export default async function PrivacyPage() {
  const [version, versions] = await Promise.all([getCurrentVersion('policy'), getVersions('policy')])
  if (!version) throw new Error('no version of the policy is in force')
  return <VersionPage version={version} versions={versions} live />
}
