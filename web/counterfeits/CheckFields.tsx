import { styled } from '@mui/material/styles'
import { SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { checkItems, checkStates } from '#shared/counterfeits/checks.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { formWords } from '#shared/counterfeits/screenWords.ts'
import { checkItemWords, checkRuleWords, checkStateWords } from '#shared/counterfeits/words.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'

type Values = { state?: Record<string, string>; note?: Record<string, string> }

/** Every item that is asked for, with what the registers say of it; what is left as it is is not sent. */
export function CheckFields({ record }: { record: Counterfeit }) {
  const { data: file } = useCaseFile<CounterfeitFile>('counterfeits', record.id)
  return (
    <Rows>
      {file?.checks
        .filter(({ isRequired }) => isRequired)
        .map((check) => (
          <Line key={check.item} check={check} />
        ))}
    </Rows>
  )
}

function Line({ check: { item, rule } }: { check: CounterfeitFile['checks'][number] }) {
  const say = useSay()
  const state: unknown = useWatch({ name: `state.${item}` })
  const mustSay = state === 'missing' || state === 'failed'
  return (
    <div>
      <SelectInput
        source={`state.${item}`}
        label={say(checkItemWords[item].name)}
        helperText={say(checkRuleWords[rule])}
        emptyText={say(formWords.leaveAs)}
        choices={checkStates.map((id) => ({ id, name: say(checkStateWords[id]) }))}
        translateChoice={false}
      />
      {mustSay && (
        <TextInput
          source={`note.${item}`}
          label={say(formWords.itemNote)}
          validate={(value) => (typeof value === 'string' && value.trim() ? undefined : say(formWords.itemNote))}
          helperText={false}
        />
      )}
    </div>
  )
}

/** The body of the action: the items that somebody said something of. */
export function checkBody(values: Values) {
  const items = checkItems.flatMap((item) => {
    const state = values.state?.[item]
    const note = values.note?.[item]?.trim()
    return state ? [{ item, state, ...(note && { note }) }] : []
  })
  return { items }
}

const Rows = styled('div')({ display: 'grid', gap: 12, '& > div': { display: 'grid', gap: 8 } })
