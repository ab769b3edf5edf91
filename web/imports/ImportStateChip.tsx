import type { ImportRecord } from '#shared/imports/schema.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { shareRead } from './figures.ts'
import { importStateTones, importStateWords } from './words.ts'

/** Where an import stands; of a running one, how far it is. */
export function ImportStateChip({ record }: { record: ImportRecord }) {
  const say = useSay()
  return (
    <ToneChip tone={importStateTones[record.state]}>
      {say(importStateWords[record.state])}
      {record.state === 'running' && ` ${Math.floor(shareRead(record) * 100)} %`}
    </ToneChip>
  )
}
