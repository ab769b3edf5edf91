import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Workspace } from '../workflow/workspace/Workspace.tsx'
import { CaseBody } from './CaseBody.tsx'
import { SidePanel } from './SidePanel.tsx'

/** One verification, and its seller beside it. */
export default function VerificationShow() {
  return <Workspace<Verification> kind="verifications" Body={Opened} Side={Beside} />
}

function Opened({ record }: { record: Verification }) {
  return <CaseBody record={record} file={useCaseFile<VerificationFile>('verifications', record.id)} />
}

function Beside({ record }: { record: Verification }) {
  const { data: file } = useCaseFile<VerificationFile>('verifications', record.id)
  return <SidePanel record={record} file={file} />
}
