import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Workspace } from '../workflow/workspace/Workspace.tsx'
import { CaseBody } from './CaseBody.tsx'
import { SidePanel } from './SidePanel.tsx'

/** One review, and its seller beside it. */
export default function GatingShow() {
  return <Workspace<Gating> kind="gating" Body={Opened} Side={Beside} />
}

function Opened({ record }: { record: Gating }) {
  return <CaseBody key={record.id} record={record} file={useCaseFile<GatingFile>('gating', record.id)} />
}

function Beside({ record }: { record: Gating }) {
  const { data: file } = useCaseFile<GatingFile>('gating', record.id)
  return <SidePanel record={record} file={file} />
}
