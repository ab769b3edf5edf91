import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { complaints, type Sources } from './architecture.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources: Sources = new Map(
  ['shared', 'server', 'web', 'e2e', 'bench']
    .flatMap((side) =>
      readdirSync(join(root, side), { recursive: true, encoding: 'utf8' }).map((file) => `${side}/${file}`),
    )
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && path !== 'server/testing/architecture.test.ts')
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

/** What a file would add to the complaints. */
function planted(path: string, text: string): string[] {
  const before = complaints(sources)
  return complaints(new Map([...sources, [path, text]])).filter((complaint) => !before.includes(complaint))
}

describe('the house', () => {
  it('stands as it was drawn', () => {
    expect(complaints(sources)).toEqual([])
  })

  it.each([
    [
      'a rule that asks the database',
      'shared/sellers/planted.ts',
      "import { sellers } from '#server/sellers/table.ts'",
    ],
    ['a rule that needs a framework', 'shared/sellers/planted.ts', "import { useState } from 'react'"],
    [
      'a feature in the store of another',
      'server/sellers/planted.ts',
      "import { caseOf } from '../suspensions/store.ts'",
    ],
    ['machinery that knows a feature', 'server/db/planted.ts', "import { lift } from '../suspensions/commands.ts'"],
    [
      'a screen that reaches over',
      'web/sellers/planted.tsx',
      "const Ladder = lazy(() => import('../suspensions/Ladder.tsx'))",
    ],
    ['a part that knows a screen', 'web/ui/planted.tsx', "import '../workflow/StateChip.tsx'"],
    ['a browser with a database', 'web/sellers/planted.tsx', "import { sellers } from '#server/sellers/table.ts'"],
    ['a barrel', 'server/sellers/planted.ts', "export * from './table.ts'"],
    ['a circle', 'shared/text.ts', "import { text } from './money.ts'\n"],
    ['a drawer for everything', 'server/sellers/utils/planted.ts', ''],
    ['a folder that no domain word names', 'web/widgets/planted.tsx', ''],
    ['a file that wants to be two', 'web/ui/planted.tsx', '\n'.repeat(251)],
    ['a query of one engine', 'server/sellers/planted.ts', 'tx.select().from(sellers).get()'],
  ])('catches %s', (_what, path, text) => {
    expect(planted(path, text)).toEqual([expect.stringContaining(path)])
  })
})
