import { houseActionWords } from '#shared/bulk/words.ts'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { Permission } from '#shared/permissions.ts'
import { neededPermissions, type Workflow } from '#shared/workflow/workflow.ts'
import type { HouseAction } from './kit.ts'

/** `count`: of how many selected rows it is known to be lawful; null where not all of them are on the screen. */
export type Offer = { name: string; count: number | null; isHouse: boolean }

const houseNeeds = {
  assign: 'cases:assign',
  team: 'cases:assign',
  severity: 'cases:assign',
  release: 'cases:release',
  follow: 'conversation:read',
  unfollow: 'conversation:read',
} satisfies Record<HouseAction, Permission>

/**
 * The actions worth offering over a selection: what nobody of them could take is left out, what most could comes first.
 * @param rows the selected rows as far as they are on the screen; null when everything that matches is meant.
 * @param selected how many there are in all.
 */
export function offersFor(
  workflow: Workflow | undefined,
  held: readonly string[],
  rows: readonly Pick<CaseRecord, 'allowedActions'>[] | null,
  selected: number,
): Offer[] {
  const isKnown = rows !== null && rows.length === selected
  const taken = Object.entries(workflow?.actions ?? {}).filter(([, action]) =>
    neededPermissions(action).some((needed) => held.includes(needed)),
  )
  const decisions = taken.map(([name]) => ({
    name,
    count: isKnown ? rows.filter((row) => row.allowedActions.includes(name)).length : null,
    isHouse: false,
  }))
  const house = (Object.keys(houseActionWords) as HouseAction[])
    .filter((name) => held.includes(houseNeeds[name]))
    .map((name) => ({ name, count: null, isHouse: true }))
  return [...decisions.filter(({ count }) => count !== 0).toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)), ...house]
}
