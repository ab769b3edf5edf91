import type { Appeal } from '#shared/appeals/schema.ts'
import { Workspace } from '../workflow/workspace/Workspace.tsx'
import { AppealBody } from './AppealBody.tsx'
import { AppealSide } from './AppealSide.tsx'
import { useAppealFile } from './useAppealFile.ts'

/** One appeal: both sides of it, and its seller beside it. */
export default function AppealShow() {
  return <Workspace<Appeal> kind="appeals" Body={Opened} Side={Beside} />
}

const Opened = ({ record }: { record: Appeal }) => <AppealBody record={record} file={useAppealFile(record.id)} />

function Beside({ record }: { record: Appeal }) {
  const { data: file } = useAppealFile(record.id)
  return <AppealSide record={record} file={file} />
}
