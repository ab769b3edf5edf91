import { spawn } from 'node:child_process'
import { installDependencies, root } from './ready.mjs'

await installDependencies()
const start = (...args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
const both = [
  start('node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts'),
  start('node_modules/vite/bin/vite.js', '--clearScreen', 'false', ...process.argv.slice(2)),
]
let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
for (const one of both) {
  one.on('exit', (code) => {
    process.exitCode ??= code ?? 0
    stop('SIGTERM')
  })
}

function stop(signal) {
  // Asked twice, the watcher kills the server instead of letting it drain.
  if (isStopping) return
  isStopping = true
  for (const one of both) one.kill(signal)
}
