import { required, SelectInput, TextInput } from 'react-admin'
import type { Settlement } from '#shared/settlements/schema.ts'
import { formWords } from '#shared/settlements/screenWords.ts'
import { ticketTypes, traits } from '#shared/settlements/types.ts'
import { useSay } from '../ui/useSay.ts'
import { WonInput, won } from './WonInput.tsx'

/** What the seller asks, and about which month or settlement. */
export function ClassifyFields() {
  const say = useSay()
  return (
    <>
      <SelectInput
        source="type"
        label={say(formWords.type)}
        choices={ticketTypes.map((id) => ({ id, name: say(traits[id].label) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <TextInput
        source="period"
        label={say(formWords.period)}
        helperText={say(formWords.periodHint)}
        validate={[
          required(),
          (text) => (/^20\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '') ? undefined : say(formWords.month)),
        ]}
      />
      <TextInput source="settlementId" label={say(formWords.settlementId)} helperText={say(formWords.settlementHint)} />
      <WonInput source="claimedKrw" label={say(formWords.claimed)} />
    </>
  )
}

export const classifyStart = ({ type, period, settlementId, claimedKrw }: Settlement) => ({
  type,
  period,
  settlementId,
  claimedKrw: claimedKrw === null ? '' : String(claimedKrw),
})

export const classified = ({ type, period, settlementId, claimedKrw }: Record<string, unknown>) => ({
  type,
  period,
  ...(typeof settlementId === 'string' && settlementId.trim() !== '' && { settlementId: settlementId.trim() }),
  ...(won(claimedKrw) !== null && { claimedKrw: won(claimedKrw) }),
})
