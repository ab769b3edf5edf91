import { queueWords } from '#shared/settlements/screenWords.ts'
import { ticketTypes, traits } from '#shared/settlements/types.ts'
import { useSay } from '../ui/useSay.ts'
import { type FilterDef, useCaseFilters } from '../workflow/queue/filters.ts'

/** What every case may be asked by, and what a ticket is about. */
export function useSettlementFilters(): FilterDef[] {
  const say = useSay()
  const { state, severity, owner, sla, ...others } = useCaseFilters(['settlements'])
  const type: FilterDef = {
    kind: 'any',
    source: 'type',
    label: say(queueWords.type),
    isPinned: true,
    choices: ticketTypes.map((value) => ({ value, label: say(traits[value].label) })),
  }
  return [state, type, severity, owner, sla, ...Object.values(others)]
}
