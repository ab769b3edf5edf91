import { styled } from '@mui/material/styles'
import { BooleanInput, NumberInput, required, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { type Rhythm, rhythms } from '#shared/reports/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { reportWords, rhythmWords, weekdayWords } from './words.ts'

/** When it comes, in Seoul. */
export function TimingInputs() {
  const say = useSay()
  const rhythm = useWatch({ name: 'rhythm' }) as Rhythm
  return (
    <>
      <Row>
        <SelectInput
          source="rhythm"
          label={say(reportWords.rhythm)}
          validate={required()}
          choices={rhythms.map((id) => ({ id, name: say(rhythmWords[id]) }))}
        />
        {rhythm === 'weekly' && (
          <SelectInput
            source="weekday"
            label={say(reportWords.weekday)}
            validate={required()}
            choices={weekdayWords.map((words, at) => ({ id: at + 1, name: say(words) }))}
          />
        )}
        {rhythm === 'monthly' && (
          <NumberInput
            source="monthDay"
            label={say(reportWords.monthDay)}
            min={1}
            max={28}
            step={1}
            validate={required()}
          />
        )}
        <TextInput source="clock" type="time" label={say(reportWords.time)} validate={required()} />
      </Row>
      <BooleanInput
        source="isOnBusinessDays"
        label={say(reportWords.business)}
        helperText={say(reportWords.businessHint)}
      />
    </>
  )
}

const Row = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))', gap: 12 })
