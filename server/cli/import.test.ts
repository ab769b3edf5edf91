import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenPolicy } from '../testing/given.ts'
import { importFile, metricsCsv } from '../testing/importFile.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let ops: Caller

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
  await givenPolicy(test)
})
afterAll(() => test.close())

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs the command beside the server that the test has, on its database. */
function run(...args: string[]): Promise<{ code: number; out: string[]; complaint: string }> {
  const { DATABASE_URL, DATA_DIR } = test.deps.env
  const env = { PATH: process.env.PATH, DATABASE_URL, DATA_DIR }
  return new Promise((done) => {
    const command = ['--import', 'tsx', 'server/cli/import.ts', ...args]
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), out: stdout.trim().split('\n'), complaint: stderr.trim() }),
    )
  })
}

function file(name: string, content: string): string {
  const path = join(test.dataDir, name)
  writeFileSync(path, content)
  return path
}

describe('importing from the command line', () => {
  it('does what the screen does, while the server goes on', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => `C-${n},2026-10-31,30,100,${n === 7 ? 0.5 : 0},,`)
    const command = run('seller-metrics', file('good.csv', metricsCsv(...rows)))
    // Two writers at once: neither loses a row.
    for (let n = 0; n < 20; n++) await importFile(ops, metricsCsv(`W-${n},2026-10-31,30,1,0,,`))
    expect(await command).toEqual({
      code: 0,
      out: ['good.csv: 600 read, 600 accepted (0 unchanged), 0 refused; 1 case opened, 0 findings added to open cases'],
      complaint: '',
    })
    expect((await ops.list('sellers', { filter: { q: 'W-' } })).headers['content-range']).toMatch(/\/20$/)
    const { body } = await ops.list('imports', { filter: { fileName: 'good.csv' } })
    expect(body).toMatchObject([{ state: 'done', byName: 'command line', accepted: 600, casesOpened: 1 }])
  })

  it('lists each refused row with its line, and leaves with 1', async () => {
    const path = file(
      'bad.csv',
      metricsCsv('X-1,2026-10-31,30,1,7,0,', 'X-2,2026-10-31,30,1,0,,', 'X-2,2026-10-31,30,1,0,,'),
    )
    expect(await run('seller-metrics', path)).toEqual({
      code: 1,
      out: [
        'line 2: late_delivery_rate: A rate above 1 (4.2 % is written 0.042) ("7"); avg_review_score: A score outside 1 to 5 ("0")',
        'line 4: seller_id: The same seller, date and window stand on line 3 already',
        'bad.csv: 3 read, 1 accepted (0 unchanged), 2 refused; 0 cases opened, 0 findings added to open cases',
      ],
      complaint: '',
    })
  })

  it('says what is wrong with a whole file, or with the question', async () => {
    const failed = await run('seller-metrics', file('empty.csv', ''))
    expect(failed.code).toBe(1)
    expect(failed.out[0]).toBe('empty.csv was refused: The file is empty. Export it again.')
    expect(await run('seller-metrics', '/nowhere.csv')).toMatchObject({
      code: 1,
      complaint: '/nowhere.csv cannot be read.',
    })
    expect((await run('sellers', 'x.csv')).complaint).toContain('npm run import -- seller-metrics')
  })
}, 60_000)
