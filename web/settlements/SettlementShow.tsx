import type { Settlement, SettlementFile } from '#shared/settlements/schema.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Workspace } from '../workflow/workspace/Workspace.tsx'
import { CaseBody } from './CaseBody.tsx'
import { SettlementSide } from './SettlementSide.tsx'

/** One ticket, and the seller's money beside it. */
export default function SettlementShow() {
  return <Workspace<Settlement> kind="settlements" Body={Opened} Side={Beside} />
}

function Opened({ record }: { record: Settlement }) {
  const file = useCaseFile<SettlementFile>('settlements', record.id)
  return <CaseBody record={record} file={file} />
}

function Beside({ record }: { record: Settlement }) {
  const { data: file } = useCaseFile<SettlementFile>('settlements', record.id)
  return <SettlementSide record={record} file={file} />
}
