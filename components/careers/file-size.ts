/** «340 КБ», «2,4 МБ». */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}\u00a0КБ`
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',').replace(',0', '')}\u00a0МБ`
}
