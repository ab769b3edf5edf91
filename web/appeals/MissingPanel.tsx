import type { Appeal, AppealFile } from '#shared/appeals/schema.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { MissingList } from './MissingList.tsx'

const screened = ['submitted', 'admissibility', 'info_requested']

/** The completeness check, as long as it decides anything. */
export function MissingPanel({ record, file }: { record: Appeal; file: AppealFile }) {
  const say = useSay()
  if (!screened.includes(record.state) || file.missing.length === 0) return null
  return (
    <Panel title={say(appealWords.missing)} count={file.missing.length}>
      <MissingList missing={file.missing} file={file} />
    </Panel>
  )
}
