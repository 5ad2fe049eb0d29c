/** «due in 3 h 20 min», «MISSED 2 h 5 min ago». */
export function leftIn(due: Date, at: Date): string {
  const minutes = Math.round(Math.abs(due.getTime() - at.getTime()) / 60_000)
  const span = `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  return due < at ? `MISSED ${span} ago` : `due in ${span}`
}
