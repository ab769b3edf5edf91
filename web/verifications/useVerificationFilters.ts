import { causeWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import { sellerTypes, verificationCauses } from '#shared/verifications/identity.ts'
import { queueWords } from '#shared/verifications/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { type FilterDef, useCaseFilters } from '../workflow/queue/filters.ts'

/** What every case may be asked by, and what only a verification has. Risk is the severity of its case. */
export function useVerificationFilters(): FilterDef[] {
  const say = useSay()
  const { state, severity, owner, sla, ...others } = useCaseFilters(['verifications'])
  return [
    state,
    { ...severity, label: say(queueWords.risk) },
    {
      kind: 'any',
      source: 'cause',
      label: say(queueWords.cause),
      isPinned: true,
      choices: verificationCauses.map((value) => ({ value, label: say(causeWords[value]) })),
    },
    owner,
    sla,
    {
      kind: 'any',
      source: 'sellerType',
      label: say(queueWords.sellerType),
      choices: sellerTypes.map((value) => ({ value, label: say(sellerTypeWords[value]) })),
    },
    ...Object.values(others),
  ]
}
