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
const rounds = [
  [
    { name: 'format, lint, types, dead code', script: 'check' },
    { name: 'migrations match the tables', script: 'migrations:check' },
    { name: 'web build', script: 'build' },
  ],
  [
    { name: 'units and integration, on SQLite', script: 'test:unit', runner: vitest },
    { name: 'integration, on PostgreSQL', script: 'test:postgres', runner: vitest },
  ],
  // By itself: people at a browser would not share their machine with two databases under test either.
  [{ name: 'end to end, in Chromium', script: 'e2e', runner: playwright }],
]
/** Each stage waits for a disk, a clock or its slowest part now and then; beside another one no core is idle. */
const atOnce = 2
const patienceMs = 10_000

await installDependencies()
// All that the stages put into the temporary folder goes when we go.
const temporary = mkdtempSync(join(tmpdir(), 'maru-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }
/** Process groups of the stages that run. */
const groups = new Set()
/** What stages have to say: the first one speaks, and what the others say is kept until it has ended. */
const speakers = []
let stopped = null

for (const signal of ['SIGINT', 'SIGTERM']) {
  // The stages end by it and count as failed; that is how we leave.
  process.on(signal, () => signalStages(signal))
}

for (const round of rounds) {
  const waiting = [...round]
  const lane = async () => {
    while (waiting.length > 0 && !stopped) await pass(waiting.shift())
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  if (stopped) {
    console.log(`\nStopped: "npm run ${stopped.script}" runs this part alone.`)
    // A part without counts of its own, or one that failed beside its tests, still has to show.
    total.failed ||= 1
    leave(1)
  }
}
leave(0)

async function pass(stage) {
  const speaker = { kept: '', isDone: false }
  speakers.push(speaker)
  say(speaker, `\n▶ ${stage.name}\n`)
  const startedAt = Date.now()
  const done = await runStage(stage, (text) => say(speaker, text))
  const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
  say(speaker, `${done ? '✓' : '✗'} ${stage.name}: ${took}\n`)
  speaker.isDone = true
  if (done) return giveTheWord()
  // What ends because another stage had failed has nothing more to tell.
  if (stopped) return
  process.stdout.write(speaker.kept)
  stopped = stage
  signalStages('SIGTERM')
  setTimeout(() => signalStages('SIGKILL'), patienceMs).unref()
}

function say(speaker, text) {
  if (stopped) return
  if (speakers[0] === speaker) process.stdout.write(text)
  else speaker.kept += text
}

function giveTheWord() {
  while (speakers[0]?.isDone) {
    speakers.shift()
    process.stdout.write(speakers[0]?.kept ?? '')
    if (speakers[0]) speakers[0].kept = ''
  }
}

async function runStage({ script, runner }, tell) {
  const results = join(temporary, `${script.replace(':', '-')}.json`)
  const child = spawn('npm', ['run', '--silent', script, '--', ...(runner?.reportTo(results) ?? [])], {
    cwd: root,
    env: {
      ...process.env,
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
      TMPDIR: temporary,
      NODE_ENV: undefined,
      PLAYWRIGHT_JSON_OUTPUT_FILE: results,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that nothing it started can outlive it.
    detached: true,
  })
  groups.add(child.pid)
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', tell)
  const closed = once(child, 'close')
  const [code] = await once(child, 'exit')
  signalGroup(child.pid, 'SIGKILL')
  groups.delete(child.pid)
  // Its last words; something of it may have left the group and hold the pipe.
  await Promise.race([closed, new Promise((later) => setTimeout(later, 1000))])
  if (runner && existsSync(results)) add(runner.tally(JSON.parse(readFileSync(results, 'utf8'))))
  return code === 0
}

function add(tally) {
  for (const outcome of Object.keys(total)) total[outcome] += tally[outcome]
}

function signalStages(signal) {
  for (const group of groups) signalGroup(group, signal)
}

function signalGroup(group, signal) {
  try {
    process.kill(-group, signal)
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
