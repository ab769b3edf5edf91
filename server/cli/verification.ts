import { setTimeout as pause } from 'node:timers/promises'
import { verifyChains } from '../audit/verify.ts'
import type { Db } from '../db/database.ts'
import { casesHoldTogether, decisionsFollow, everyDecisionIsAudited, numbersAreComplete } from './caseInvariants.ts'
import { countsAreTrue } from './countInvariants.ts'
import { factsAreTrue, rollUpIsTrue } from './factInvariants.ts'
import type { Failing, Invariant } from './invariant.ts'
import { sumsAreTheirLines } from './ledgerInvariants.ts'
import { holidaysAreKnown, promisesAreKept } from './promiseInvariants.ts'
import { eventsHaveNoGaps, findingsAreTrue, letterStatesAgree, publishedIsUnchanged } from './recordInvariants.ts'
import { searchIsWhole } from './searchInvariants.ts'
import { latestIsAReading, sellersAreTheirFold } from './sellerInvariants.ts'

const mostTold = 1000

const invariants: readonly Invariant[] = [
  { says: 'no audit entry was changed, removed or put in by hand', find: auditIsWhole },
  { says: 'a case and its detail agree on the state, and only open cases hold their key', find: casesHoldTogether },
  { says: 'the decisions of a case lead from its first state to where it is', find: decisionsFollow },
  { says: 'every decision has its audit entry, and every such entry its decision', find: everyDecisionIsAudited },
  { says: 'the ledger of counts says how many cases stand where', find: countsAreTrue },
  { says: 'the soonest promise stands on its case, and used and left are what was promised', find: promisesAreKept },
  { says: 'open promises run over days whose public holidays are known', find: holidaysAreKnown },
  { says: 'case numbers run without gaps up to their counter', find: numbersAreComplete },
  { says: 'sellers and listings are the fold of measures, strikes and open cases', find: sellersAreTheirFold },
  { says: 'the latest reading of a seller and metric is one that was taken', find: latestIsAReading },
  { says: 'a finding says what its reading says', find: findingsAreTrue },
  { says: 'a letter is sent exactly when its effect is applied', find: letterStatesAgree },
  { says: 'what was published never changed', find: publishedIsUnchanged },
  { says: 'everything that can be found is in the search index, by the words it has now', find: searchIsWhole },
  { says: 'kept settlement totals are what their ledger lines add up to', find: sumsAreTheirLines },
  { says: 'what happened to every case is noted once, and nothing that did not', find: factsAreTrue },
  { says: 'days, people and hours add up to what was noted', find: rollUpIsTrue },
  { says: 'events are numbered without gaps up to their head', find: eventsHaveNoGaps },
]

export type Verdict = { says: string; failing: Failing[] }

/**
 * Holds the database against everything that is always true of it. It may be in use meanwhile: what looks wrong is
 * looked at again after a moment, since a change may have been committed between two reads.
 * @param more what is true beyond the database, of the files it speaks of.
 */
export async function* verify(
  db: Db,
  now: () => Date,
  againAfterMs = 300,
  more: readonly Invariant[] = [],
): AsyncGenerator<Verdict> {
  for (const { says, find } of [...invariants, ...more]) {
    const failing = await collect(find(db, now()))
    if (failing.length === 0) {
      yield { says, failing }
      continue
    }
    await pause(againAfterMs)
    const again = new Set((await collect(find(db, now()))).map(nameOf))
    yield { says, failing: failing.filter((one) => again.has(nameOf(one))) }
  }
}

async function* auditIsWhole(db: Db): AsyncGenerator<Failing> {
  for await (const { resource, resourceId, position, problem } of verifyChains(db)) {
    yield { resource, id: resourceId, what: `audit entry ${position}: ${problem}` }
  }
}

export const nameOf = ({ resource, id, what }: Failing): string => `${resource} ${id}: ${what}`

async function collect(found: AsyncGenerator<Failing>): Promise<Failing[]> {
  const failing: Failing[] = []
  for await (const one of found) {
    failing.push(one)
    if (failing.length === mostTold) break
  }
  return failing
}
