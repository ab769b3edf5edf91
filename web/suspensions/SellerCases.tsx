import { formatMetric } from '#shared/sellers/metrics.ts'
import type { SuspensionFile } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { useSay } from '../ui/useSay.ts'
import { CaseRows, SellerCases as CasesOfSeller } from '../workflow/workspace/CaseRows.tsx'
import { isMetric } from './Ground.tsx'

/** What else is open against this seller, what was, and how the like was judged. */
export function SellerCases({ sellerCases, similarCases }: Pick<SuspensionFile, 'sellerCases' | 'similarCases'>) {
  const say = useSay()
  return (
    <>
      <CasesOfSeller cases={sellerCases} />
      <CaseRows
        title={say(caseWords.similar)}
        cases={similarCases}
        about={(one) => (
          <>
            {one.sellerName}
            {isMetric(one.metric) && one.value !== null && ` · ${formatMetric(one.metric, one.value)}`}
            {one.measure && ` · ${say(measureWords[one.measure])}`}
          </>
        )}
      />
    </>
  )
}
