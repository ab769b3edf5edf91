import { deedsAtZero } from '#shared/clocks/rules.ts'
import type { Severity } from '#shared/suspensions/ladder.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { repliesWith } from '#shared/workflow/workflow.ts'
import { jobActor } from '../audit/record.ts'
import { openBook } from '../clocks/book.ts'
import { tellBreaches } from '../clocks/breach.ts'
import { stateIn } from '../clocks/onMove.ts'
import type { Batch } from './batch.ts'
import type { Chain } from './chain.ts'
import type { Step } from './lives.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

type Promised = { world: World; random: Random; chain: Chain; caseId: string; severity: Severity; openedAt: Date }

/** A promise is found broken within this time. */
const noticedMs = 15_000

/** The promises of one made-up case, kept in the engine's own book. */
export function makePromises({ world, random, chain, caseId, severity, openedAt }: Promised) {
  const { terms } = world
  const mark = { version: 1 }
  let at = openedAt
  const owner = { caseId, kind: 'suspensions', severity, team: null }
  const kept = { rows: [], happened: new Map<string, number>(), calendars: new Map() }
  const book = openBook(owner, terms, kept, () => random.uuid(at), mark)
  book.begin(stateIn(suspensionWorkflow, suspensionWorkflow.start), openedAt)

  /** Lets promises break that ran out before then, one after the other. */
  const passUntil = (until: Date): void => {
    for (;;) {
      const [broken] = book
        .rows()
        .filter(
          ({ state, dueAt, breachHandledAt }) => state === 'running' && dueAt && dueAt < until && !breachHandledAt,
        )
        .sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))
      if (!broken?.dueAt) return
      at = new Date(Math.min(broken.dueAt.getTime() + noticedMs, until.getTime() - 1))
      const deeds = deedsAtZero(terms.sla.body, owner.kind, broken.metric)
      book.handle(broken, at, { deeds, isRaised: false })
      const after = { metric: broken.metric, dueAt: broken.dueAt.toISOString(), deeds }
      chain.tell({ action: 'cases:breach', actor: jobActor(tellBreaches.name), after, at })
    }
  }

  return {
    passUntil,
    follow: ({ action, to }: Pick<Step, 'action' | 'to'>, from: Step['to'], when: Date, version: number): void => {
      passUntil(when)
      mark.version = version
      at = when
      if (repliesWith(suspensionWorkflow.actions[action], to)) book.reply(when)
      book.enter(stateIn(suspensionWorkflow, to), stateIn(suspensionWorkflow, from), when)
    },
    soonest: book.soonest,
    end: (rows: Batch): void => {
      rows.caseClocks.push(...book.rows())
      rows.clockEvents.push(...book.events())
    },
  }
}
