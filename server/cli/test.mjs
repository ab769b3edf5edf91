import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDependencies, root } from './ready.mjs'

const vitest = {
  reportTo: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  tally: (told) => ({
    passed: told.numPassedTests,
    failed: told.numFailedTests,
    skipped: told.numPendingTests + told.numTodoTests,
  }),
}

const playwright = {
  reportTo: () => ['--reporter=list,json'],
  tally: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
}

/** Everything that must pass, the quick and telling parts first: each is an npm script of its own. */
const stages = [
  { name: 'format, lint, types, dead code', script: 'check' },
  { name: 'migrations match the tables', script: 'migrations:check' },
  { name: 'units and integration, on SQLite', script: 'test:unit', runner: vitest },
  { name: 'integration, on PostgreSQL', script: 'test:postgres', runner: vitest },
  { name: 'web build', script: 'build' },
  { name: 'end to end, in Chromium', script: 'e2e', runner: playwright },
]

await installDependencies()
// All that the stages put into the temporary folder goes when we go.
const temporary = mkdtempSync(join(tmpdir(), 'maru-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }
let group

for (const signal of ['SIGINT', 'SIGTERM']) {
  // The stage ends by it and counts as failed; that is how we leave.
  process.on(signal, () => signalStage(signal))
}

for (const stage of stages) {
  console.log(`\n▶ ${stage.name}`)
  const startedAt = Date.now()
  const done = await runStage(stage)
  const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
  console.log(`${done ? '✓' : '✗'} ${stage.name}: ${took}`)
  if (!done) {
    console.log(`\nStopped: "npm run ${stage.script}" runs this part alone.`)
    // A part without counts of its own, or one that failed beside its tests, still has to show.
    total.failed ||= 1
    leave(1)
  }
}
leave(0)

async function runStage({ script, runner }) {
  const results = join(temporary, `${script.replace(':', '-')}.json`)
  const child = spawn('npm', ['run', '--silent', script, '--', ...(runner?.reportTo(results) ?? [])], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary, NODE_ENV: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: results },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that nothing it started can outlive it.
    detached: true,
  })
  group = -child.pid
  const [code] = await once(child, 'exit')
  signalStage('SIGKILL')
  if (runner && existsSync(results)) add(runner.tally(JSON.parse(readFileSync(results, 'utf8'))))
  return code === 0
}

function add(tally) {
  for (const outcome of Object.keys(total)) total[outcome] += tally[outcome]
}

function signalStage(signal) {
  try {
    process.kill(group, signal)
  } catch {
    // All of it has ended already.
  }
}

function leave(code) {
  // A browser that was just killed may still be writing into its profile.
  rmSync(temporary, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  // Traces and screenshots are for whoever looks into a failure.
  if (code === 0) rmSync(join(root, 'test-results'), { recursive: true, force: true })
  const { passed, failed, skipped } = total
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exit(code)
}
