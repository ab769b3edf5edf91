/** What a rule remembers from check to check. */
export type Watch = {
  isOpen: boolean
  /** How many checks in a row were beyond the bound; how many were back inside by the margin. */
  outRun: number
  inRun: number
  /** When an alert was opened or closed last; null: never. */
  turnedAt: number | null
}

export type Terms = {
  /** A figure below (or above) the bound is out. */
  bound: number
  side: 'below' | 'above'
  /** It is back only when it is inside by so much. */
  margin: number
  opensAfter: number
  closesAfter: number
  /** No turn sooner than this after the last one, in milliseconds. */
  holdMs: number
}

export type Turn = 'opens' | 'closes' | null

export const asleep: Watch = { isOpen: false, outRun: 0, inRun: 0, turnedAt: null }

export const isOut = (value: number, { bound, side }: Pick<Terms, 'bound' | 'side'>): boolean =>
  side === 'below' ? value < bound : value > bound

const isBack = (value: number, { bound, side, margin }: Terms): boolean =>
  side === 'below' ? value >= bound + margin : value <= bound - margin

/**
 * One check. Between the bound and the margin nothing is decided: a figure that trembles there neither opens nor closes.
 * Without a figure (null) both runs begin anew: nobody is alarmed, and nobody is told that all is well.
 */
export function check(watch: Watch, value: number | null, terms: Terms, at: number): { watch: Watch; turn: Turn } {
  if (value === null) return { watch: { ...watch, outRun: 0, inRun: 0 }, turn: null }
  const outRun = isOut(value, terms) ? watch.outRun + 1 : 0
  const inRun = isBack(value, terms) ? watch.inRun + 1 : 0
  const isHeld = watch.turnedAt !== null && at - watch.turnedAt < terms.holdMs
  if (!isHeld && !watch.isOpen && outRun >= terms.opensAfter)
    return { watch: { isOpen: true, outRun: 0, inRun: 0, turnedAt: at }, turn: 'opens' }
  if (!isHeld && watch.isOpen && inRun >= terms.closesAfter)
    return { watch: { isOpen: false, outRun: 0, inRun: 0, turnedAt: at }, turn: 'closes' }
  return { watch: { ...watch, outRun, inRun }, turn: null }
}
