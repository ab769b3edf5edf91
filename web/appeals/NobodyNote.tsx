import Alert from '@mui/material/Alert'
import type { Appeal, AppealFile } from '#shared/appeals/schema.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

/** Says that nobody of the reviewers may judge it, and whose it is then. */
export function NobodyNote({ record, file }: { record: Appeal; file: AppealFile }) {
  const say = useSay()
  if (record.state !== 'escalated') return null
  return (
    <Alert severity="warning" sx={{ borderRadius: 0 }}>
      {say(file.eligible > 0 ? appealWords.nobody : appealWords.nobodyAtAll)}
    </Alert>
  )
}
