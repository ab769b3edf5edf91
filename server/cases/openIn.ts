import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { openStates, queues, workingStates } from '#shared/dispatch/queues.ts'
import type { caseCounts, cases } from './table.ts'

type Standing = Pick<typeof caseCounts, 'kind' | 'state'> | Pick<typeof cases, 'kind' | 'state'>

const inStates = (of: Standing, statesOf: (kind: string) => string[]): SQL | undefined =>
  or(...Object.keys(queues).map((kind) => and(eq(of.kind, kind), inArray(of.state, statesOf(kind)))))

/** Cases that still go on, over rows or over the ledger of counts. */
export const openIn = (of: Standing): SQL | undefined => inStates(of, openStates)

/** Cases that are work of ours. */
export const workingIn = (of: Standing): SQL | undefined => inStates(of, workingStates)
