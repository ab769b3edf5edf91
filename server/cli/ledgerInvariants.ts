import type { Db } from '../db/database.ts'
import { sumsApart } from '../settlements/rebuild.ts'
import type { Failing } from './invariant.ts'

export async function* sumsAreTheirLines(db: Db): AsyncGenerator<Failing> {
  for (const id of await sumsApart(db))
    yield { resource: 'sellers', id, what: 'has settlement totals that its ledger lines do not add up to' }
}
