// node --import this: ends the process when the one that started it is gone (killed with SIGKILL, or npm's shell that
// swallows SIGTERM). Only a direct child does so: Next forks with the same arguments, and its forks have another parent.
import process from 'node:process'

const starter = process.ppid

if (process.channel && Number(process.env.DIE_WITH_PARENT) === starter) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
} else if (process.env.npm_lifecycle_event && !process.env.DIE_WITH_PARENT) {
  setInterval(() => {
    if (process.ppid !== starter) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
