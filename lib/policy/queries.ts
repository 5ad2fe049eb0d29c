import { unstable_cache } from 'next/cache'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { now } from '#lib/clock/clock.ts'
import { accountKeeps } from './account-keeps.ts'
import { inForce } from './in-force.ts'
import * as version from './read-version.ts'
import * as versions from './read-versions.ts'
import type { VersionLine, VersionView } from './version-view.ts'

// What pages call: kept under the tag `policy` until something is published or comes into force.

/** Every published version of a document, the newest first. */
export function getVersions(code: string): Promise<VersionLine[]> {
  return cached(['versions', code], () => versions.readVersions(code))
}

/** One published version; null for what there is not. */
export async function getVersion(code: string, number: number): Promise<VersionView | null> {
  // Numbers made up are neither asked for nor remembered.
  return (await getVersions(code)).some((each) => each.number === number) ? cached(['version', code, String(number)], () => version.readVersion(code, number)) : null
}

/** The version of a document in force at a moment; null before the first. */
export async function getVersionAt(code: string, moment: Date): Promise<VersionView | null> {
  const found = inForce(await getVersions(code), moment)
  return found && getVersion(code, found.number)
}

/** The version in force now. */
export function getCurrentVersion(code: string): Promise<VersionView | null> {
  return getVersionAt(code, now())
}

/** Whether an account may keep reviews; comparisons and, when asked, what was looked at. */
export function getAccountKeeps(category: Parameters<typeof accountKeeps>[0]): Promise<boolean> {
  return cached(['account-keeps', category], () => accountKeeps(category))
}

function cached<T>(key: string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, ['policy', ...key], { tags: [tags.policy, tags.everything], revalidate: LIFETIME })()
}
