import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Workspace } from '../workflow/workspace/Workspace.tsx'
import { CaseBody } from './CaseBody.tsx'
import { SidePanel } from './SidePanel.tsx'

/** One report, the goods it is about, and the parties beside it. */
export default function CounterfeitShow() {
  return <Workspace<Counterfeit> kind="counterfeits" Body={Opened} Side={Beside} />
}

function Opened({ record }: { record: Counterfeit }) {
  return <CaseBody record={record} file={useCaseFile<CounterfeitFile>('counterfeits', record.id)} />
}

function Beside({ record }: { record: Counterfeit }) {
  const { data: file } = useCaseFile<CounterfeitFile>('counterfeits', record.id)
  return <SidePanel record={record} file={file} />
}
