/** How large a file is: «340 КБ», «2,4 МБ», in no-break spaces; never nothing. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return `${kilobytes}\u00a0КБ`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '').replace('.', ',')}\u00a0МБ`
}
