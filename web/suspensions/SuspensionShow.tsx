import type { Suspension, SuspensionFile } from '#shared/suspensions/schema.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Workspace } from '../workflow/workspace/Workspace.tsx'
import { CaseBody } from './CaseBody.tsx'
import { SellerPanel } from './SellerPanel.tsx'
import { useSellerFile } from './useSellerFile.ts'

/** One suspension, and its seller beside it. */
export default function SuspensionShow() {
  return <Workspace<Suspension> kind="suspensions" Body={Opened} Side={Beside} />
}

function Opened({ record }: { record: Suspension }) {
  const file = useCaseFile<SuspensionFile>('suspensions', record.id)
  const sellerFile = useSellerFile(record.sellerId)
  return <CaseBody record={record} file={file} sellerFile={sellerFile.data} />
}

function Beside({ record }: { record: Suspension }) {
  const { data: file } = useCaseFile<SuspensionFile>('suspensions', record.id)
  const { data: sellerFile } = useSellerFile(record.sellerId)
  return <SellerPanel record={record} sellerFile={sellerFile} file={file} />
}
