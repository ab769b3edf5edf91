/** What happens to goods that were bought to be looked at, in this order; hand-overs may repeat. */
export const custodySteps = ['ordered', 'received', 'sealed', 'handed_over', 'opened', 'examined'] as const
export type CustodyStep = (typeof custodySteps)[number]

export type Custody = {
  step: CustodyStep
  fromHolder: string
  toHolder: string
  at: Date
  hasPhoto: boolean
}

export const custodyFaults = [
  'nothing_received',
  'holder_differs',
  'goes_back_in_time',
  'photo_missing',
  'sealed_missing',
  'not_examined',
] as const
export type CustodyFault = { at: number; fault: (typeof custodyFaults)[number] }

/** Steps at which the state of the goods is shown by a picture. */
const pictured: readonly CustodyStep[] = ['received', 'sealed', 'opened']

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/**
 * Where the chain of custody has a gap: somebody hands over what another held, a step before its time, a state that no
 * picture shows. `at`: the step, from 0; the number of steps where one is missing at the end.
 */
export function gapsOf(chain: readonly Custody[]): CustodyFault[] {
  const faults: CustodyFault[] = []
  let holder: string | null = null
  let last = 0
  for (const [at, { step, fromHolder, toHolder, at: when, hasPhoto }] of chain.entries()) {
    if (when.getTime() < last) faults.push({ at, fault: 'goes_back_in_time' })
    last = when.getTime()
    if (holder !== null && !same(holder, fromHolder)) faults.push({ at, fault: 'holder_differs' })
    if (step !== 'ordered') holder = toHolder
    if (pictured.includes(step) && !hasPhoto) faults.push({ at, fault: 'photo_missing' })
  }
  const has = (wanted: CustodyStep) => chain.some(({ step }) => step === wanted)
  if (!has('received')) faults.push({ at: chain.length, fault: 'nothing_received' })
  if (has('handed_over') && !has('sealed')) faults.push({ at: chain.length, fault: 'sealed_missing' })
  if (!has('examined')) faults.push({ at: chain.length, fault: 'not_examined' })
  return faults
}
