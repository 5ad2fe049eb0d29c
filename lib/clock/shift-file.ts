import path from 'node:path'

/** Where the processes of one shop under test read how many milliseconds they are ahead: the port of its Support API tells shops of one machine apart. */
export function shiftFile(supportPort: string | number): string {
  return path.resolve('.data', `clock-${supportPort}`)
}
