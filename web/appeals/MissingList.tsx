import { styled } from '@mui/material/styles'
import { missingWords, planPartWords } from '#shared/appeals/missingWords.ts'
import type { Missing } from '#shared/appeals/plan.ts'
import type { AppealFile } from '#shared/appeals/schema.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

/** What a plan lacks, each thing by its finding. */
export function MissingList({ missing, file }: { missing: readonly Missing[]; file: AppealFile }) {
  const say = useSay()
  return (
    <List>
      {missing.map(({ findingId, part, code, evidenceId }) => {
        const n = file.relied.findings.findIndex(({ id }) => id === findingId) + 1
        return (
          <li key={`${findingId} ${part} ${evidenceId}`}>
            <b>{say(appealWords.finding, { n })}</b> {say(planPartWords[part])} · {say(missingWords[code])}
          </li>
        )
      })}
    </List>
  )
}

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 2,
  color: theme.palette.tone.busy.text,
  '& b': { fontWeight: 600 },
}))
