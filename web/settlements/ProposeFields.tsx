import Alert from '@mui/material/Alert'
import { useEffect } from 'react'
import { required, SelectInput, TextInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { type Component, componentWords, isTrade } from '#shared/settlements/components.ts'
import type { Settlement, SettlementFile } from '#shared/settlements/schema.ts'
import { formWords } from '#shared/settlements/screenWords.ts'
import { signedKrw } from '#shared/settlements/tell.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { LineChoice } from './LineChoice.tsx'
import { SignedBy } from './SignedBy.tsx'
import { WonInput, won } from './WonInput.tsx'

type Part = { key: string; settlementId: string; component: Component; differenceKrw: number }

const keyOf = (settlementId: string, component: Component) => `${settlementId}|${component}`

/** What differs, settlement by settlement; compensation for a return stands in no ledger yet. */
function partsOf({ now }: SettlementFile, { type }: Settlement): Part[] {
  const parts = now.settlements.flatMap(({ settlementId, components }) =>
    components.flatMap(({ component, differenceKrw }) =>
      differenceKrw === 0 ? [] : [{ key: keyOf(settlementId, component), settlementId, component, differenceKrw }],
    ),
  )
  const [first] = now.settlements
  if (type !== 'return_compensation' || !first) return parts
  const { settlementId } = first
  const compensation: Component = 'adjustment'
  return [...parts, { key: keyOf(settlementId, compensation), settlementId, component: compensation, differenceKrw: 0 }]
}

/** What is corrected, by how much, by which lines; what the seller is told, and who will sign. */
export function ProposeFields({ record }: { record: Settlement }) {
  const { data: file, error, refetch } = useCaseFile<SettlementFile>('settlements', record.id)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!file) return <SkeletonRows rows={9} />
  return <Proposal record={record} file={file} />
}

function Proposal({ record, file }: { record: Settlement; file: SettlementFile }) {
  const say = useSay()
  const locale = useLanguage()
  const { getValues, setValue } = useFormContext()
  const parts = partsOf(file, record).toSorted((a, b) => Math.abs(b.differenceKrw) - Math.abs(a.differenceKrw))
  const [largest] = parts
  const chosen = useWatch<{ what?: string }>({ name: 'what' })
  const amount = won(useWatch({ name: 'amountKrw' }))
  const part = parts.find(({ key }) => key === chosen)
  useEffect(() => {
    if (getValues('what') || !largest) return
    setValue('what', largest.key)
    setValue('amountKrw', largest.differenceKrw === 0 ? '' : String(largest.differenceKrw))
  }, [getValues, setValue, largest])
  if (!largest) return <Alert severity="info">{say(formWords.nothing)}</Alert>
  return (
    <>
      <SelectInput
        source="what"
        label={say(formWords.what)}
        choices={parts.map(({ key, settlementId, component, differenceKrw }) => ({
          id: key,
          name: `${say(componentWords[component])} · ${settlementId} · ${signedKrw(differenceKrw, locale)}`,
        }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        onChange={(event) => {
          const next = parts.find(({ key }) => key === event?.target?.value)
          setValue('amountKrw', next?.differenceKrw ? String(next.differenceKrw) : '')
          setValue('lineIds', undefined)
        }}
      />
      <WonInput
        source="amountKrw"
        label={say(formWords.amount)}
        helperText={
          part && part.differenceKrw !== 0
            ? say(formWords.amountHint, { krw: signedKrw(part.differenceKrw, locale) })
            : ' '
        }
        isNeeded
      />
      {part && isTrade(part.component) && (
        <LineChoice key={part.key} ticketId={record.id} settlementId={part.settlementId} component={part.component} />
      )}
      {part && !isTrade(part.component) && <p>{say(formWords.linesNone)}</p>}
      <TextInput
        source="explanation"
        label={say(formWords.explanation)}
        helperText={say(formWords.explanationHint)}
        validate={required()}
        multiline
        minRows={4}
        slotProps={{ htmlInput: { lang: record.locale } }}
      />
      <TextInput
        source="reason"
        label={say(formWords.reason)}
        helperText={false}
        validate={required()}
        multiline
        minRows={3}
      />
      <SignedBy amountKrw={amount ?? 0} file={file} />
    </>
  )
}

/** The body of the request: the choice of what is corrected says settlement and component. */
export function proposed({ what, amountKrw, lineIds, explanation, reason }: Record<string, unknown>) {
  const [settlementId = '', component = ''] = String(what ?? '').split('|')
  return {
    settlementId,
    component,
    amountKrw: won(amountKrw) ?? 0,
    lineIds: Array.isArray(lineIds) ? lineIds : [],
    explanation,
    reason,
  }
}
