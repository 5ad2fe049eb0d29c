import { EventEmitter } from 'node:events'
import { watch } from 'node:fs'
import path from 'node:path'
import { repository } from '#lib/cli/process/run-node.ts'

const irrelevant = /^db\/generated|\.test\.tsx?$/

/** Emits «change» a second after the last of a flurry of changes under lib. For the processes that Next does not reload. */
export function watchSources(): EventEmitter {
  const source = new EventEmitter()
  let pending: NodeJS.Timeout | undefined
  const watcher = watch(path.join(repository, 'lib'), { recursive: true, persistent: false }, (_, file) => {
    if (!file || !/\.tsx?$/.test(file) || irrelevant.test(file)) return
    clearTimeout(pending)
    pending = setTimeout(() => source.emit('change'), 1000)
  })
  watcher.on('error', () => {}) // a folder that went away while it was being read
  return source
}
