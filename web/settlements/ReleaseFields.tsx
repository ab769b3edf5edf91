import Alert from '@mui/material/Alert'
import { RadioButtonGroupInput, required, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatKrw } from '#shared/money.ts'
import type { Settlement, SettlementFile } from '#shared/settlements/schema.ts'
import { caseWords, formWords } from '#shared/settlements/screenWords.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { SignedBy } from './SignedBy.tsx'
import { WonInput, won } from './WonInput.tsx'

/** Which hold, all of it or a part; a hold whose enforcement is in force is shown and cannot be chosen. */
export function ReleaseFields({ record }: { record: Settlement }) {
  const say = useSay()
  const locale = useLanguage()
  const { data: file } = useCaseFile<SettlementFile>('settlements', record.id)
  const chosen = useWatch<{ holdId?: string }>({ name: 'holdId' })
  const part = won(useWatch({ name: 'amountKrw' }))
  if (!file) return <SkeletonRows rows={6} />
  const open = file.money.holds.filter((hold) => hold.releasedAt === null)
  const hold = open.find((one) => one.id === chosen)
  const left = (hold?.amountKrw ?? 0) - (hold?.releasedKrw ?? 0)
  if (open.every((one) => one.isBound)) return <Alert severity="info">{say(formWords.noHold)}</Alert>
  return (
    <>
      <RadioButtonGroupInput
        source="holdId"
        label={say(formWords.hold)}
        choices={open.map((one) => ({
          id: one.id,
          name: `${one.caseNumber} · ${formatKrw(one.amountKrw - one.releasedKrw, locale)}${one.isBound ? ` · ${say(caseWords.bound)}` : ''}`,
          isBound: one.isBound,
        }))}
        disableValue="isBound"
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <WonInput
        source="amountKrw"
        label={say(formWords.part)}
        helperText={hold ? say(formWords.partHint, { krw: formatKrw(left, locale) }) : ' '}
      />
      <TextInput
        source="explanation"
        label={say(formWords.explanation)}
        helperText={say(formWords.explanationHint)}
        validate={required()}
        multiline
        minRows={4}
      />
      <TextInput
        source="reason"
        label={say(formWords.reason)}
        helperText={false}
        validate={required()}
        multiline
        minRows={3}
      />
      <SignedBy amountKrw={part ?? left} file={file} isRelease />
    </>
  )
}

export const releaseBody = ({ holdId, amountKrw, explanation, reason }: Record<string, unknown>) => ({
  holdId,
  explanation,
  reason,
  ...(won(amountKrw) !== null && { amountKrw: won(amountKrw) }),
})
