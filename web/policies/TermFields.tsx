import { styled } from '@mui/material/styles'
import { required, SelectInput, TextInput } from 'react-admin'
import { policyTermWords } from '#shared/policies/words.ts'
import { ladder, severities } from '#shared/suspensions/ladder.ts'
import { measureWords, severityWords } from '#shared/suspensions/words.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { dayOf, instantOf } from './days.ts'
import { RuleFields } from './RuleFields.tsx'
import { policyWords } from './words.ts'

/** Every term of a draft, in the order in which a manager thinks of them. */
export function TermFields() {
  const say = useSay()
  const label = (term: keyof typeof policyTermWords) => say(policyTermWords[term])
  return (
    <>
      <Panel title={say(policyWords.theRule)}>
        <RuleFields />
      </Panel>
      <Panel title={say(policyWords.consequence)}>
        <Pair>
          <SelectInput
            source="severity"
            label={label('severity')}
            choices={severities.map((id) => ({ id, name: say(severityWords[id]) }))}
            validate={required()}
          />
          <SelectInput
            source="measure"
            label={label('measure')}
            choices={ladder.map((id) => ({ id, name: say(measureWords[id]) }))}
            validate={required()}
          />
        </Pair>
      </Panel>
      <Panel title={say(policyWords.naming)}>
        <Pair>
          <TextInput source="nameKo" label={label('nameKo')} validate={required()} {...limitedTo(120)} />
          <TextInput source="nameEn" label={label('nameEn')} validate={required()} {...limitedTo(120)} />
        </Pair>
      </Panel>
      <Panel title={say(policyWords.telling)}>
        <Pair>
          <TextInput
            source="groundsKo"
            label={label('groundsKo')}
            validate={required()}
            multiline
            minRows={4}
            {...limitedTo(4000)}
          />
          <TextInput
            source="groundsEn"
            label={label('groundsEn')}
            validate={required()}
            multiline
            minRows={4}
            {...limitedTo(4000)}
          />
        </Pair>
        <TextInput source="clause" label={label('clause')} validate={required()} {...limitedTo(300)} sx={{ mt: 4 }} />
      </Panel>
      <Panel title={say(policyWords.origin)}>
        <Pair>
          <TextInput source="source" label={label('source')} validate={required()} {...limitedTo(500)} />
          <TextInput
            source="effectiveFrom"
            label={label('effectiveFrom')}
            type="date"
            format={dayOf}
            parse={instantOf}
            validate={required()}
            helperText={say(policyWords.fromDay)}
          />
        </Pair>
      </Panel>
    </>
  )
}

const limitedTo = (maxLength: number) => ({ slotProps: { htmlInput: { maxLength } } })

const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  alignItems: 'start',
  gap: 16,
  '@container (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
