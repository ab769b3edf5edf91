import type { PresenceMode } from './schema.ts'

/** A tab says so often that it is there. */
export const beatEveryMs = 15_000
/** Unheard for so long, a tab counts as gone: two lost beats and some. */
export const goneAfterMs = 40_000

export type Tab = { caseId: string; personId: string; mode: PresenceMode; since: Date; seenAt: Date }
export type Here = { caseId: string; personId: string; mode: PresenceMode; since: Date }

export const isAlive = (tab: Pick<Tab, 'seenAt'>, now: Date): boolean =>
  now.getTime() - tab.seenAt.getTime() < goneAfterMs

/** Who is where, by case and person: here since the first of their tabs, editing when any of them is. */
export function whoIsHere(tabs: readonly Tab[], now: Date): Here[] {
  const here = new Map<string, Here>()
  for (const tab of tabs) {
    if (!isAlive(tab, now)) continue
    const { caseId, personId, mode, since } = tab
    const key = `${caseId} ${personId}`
    const known = here.get(key)
    here.set(key, {
      caseId,
      personId,
      mode: known?.mode === 'editing' ? 'editing' : mode,
      since: known && known.since < since ? known.since : since,
    })
  }
  return [...here.values()].sort((a, b) => a.since.getTime() - b.since.getTime() || (a.personId < b.personId ? -1 : 1))
}

/** Cases on which what colleagues see of presence differs between two moments. */
export function visiblyChanged(before: readonly Here[], after: readonly Here[]): string[] {
  const said = (all: readonly Here[]) => new Map(all.map((one) => [`${one.caseId} ${one.personId}`, one]))
  const [was, is] = [said(before), said(after)]
  const changed = new Set<string>()
  for (const [key, one] of was) if (is.get(key)?.mode !== one.mode) changed.add(one.caseId)
  for (const [key, one] of is) if (!was.has(key)) changed.add(one.caseId)
  return [...changed].sort()
}
