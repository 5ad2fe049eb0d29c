import type { VersionLine } from './version-view.ts'

/** Which of the published versions is in force at a moment (9.2): the latest of those whose day has come. */
export function inForce<Version extends Pick<VersionLine, 'number' | 'effectiveFrom'>>(versions: readonly Version[], moment: Date): Version | null {
  const begun = versions.filter(({ effectiveFrom }) => new Date(effectiveFrom) <= moment)
  const later = (a: Version, b: Version): Version => (b.effectiveFrom > a.effectiveFrom || (b.effectiveFrom === a.effectiveFrom && b.number > a.number) ? b : a)
  return begun.length === 0 ? null : begun.reduce(later)
}
