import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { digestChoices, type NotificationChoices, notificationKinds } from '#shared/notifications/schema.ts'
import { digestWords, notificationKindWords } from '#shared/notifications/words.ts'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { minuteOf, timeOf } from './minutes.ts'
import { notificationScreenWords } from './words.ts'

type ChoiceFieldsProps = {
  chosen: NotificationChoices
  errors: Record<string, string>
  onChange: (change: Partial<NotificationChoices>) => void
}

export function ChoiceFields({ chosen, errors, onChange }: ChoiceFieldsProps) {
  const say = useSay()
  const me = useMe()
  const { muted, quietFrom, quietTo, digest } = chosen
  return (
    <Root>
      <fieldset>
        <legend>{say(notificationScreenWords.tellMe)}</legend>
        {notificationKinds.map((kind) => (
          <FormControlLabel
            key={kind}
            label={say(notificationKindWords[kind])}
            control={
              <Checkbox
                checked={!muted.includes(kind)}
                onChange={(_event, isOn) =>
                  onChange({ muted: isOn ? muted.filter((one) => one !== kind) : [...muted, kind] })
                }
              />
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{say(notificationScreenWords.quiet)}</legend>
        <div className="times">
          <TextField
            type="time"
            label={say(notificationScreenWords.from)}
            value={timeOf(quietFrom)}
            onChange={(event) => onChange({ quietFrom: minuteOf(event.target.value) })}
          />
          <TextField
            type="time"
            label={say(notificationScreenWords.to)}
            value={timeOf(quietTo)}
            error={errors.quietTo !== undefined}
            helperText={errors.quietTo}
            onChange={(event) => onChange({ quietTo: minuteOf(event.target.value) })}
          />
          {(quietFrom !== null || quietTo !== null) && (
            <Button variant="text" onClick={() => onChange({ quietFrom: null, quietTo: null })}>
              {say(notificationScreenWords.clear)}
            </Button>
          )}
        </div>
        <p>{say(notificationScreenWords.quietHint)}</p>
      </fieldset>
      <fieldset>
        <legend>{say(notificationScreenWords.digest)}</legend>
        <RadioGroup
          value={digest}
          onChange={(_event, value) => onChange({ digest: digestChoices.find((one) => one === value) ?? digest })}
        >
          {digestChoices.map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio />} label={say(digestWords[one])} />
          ))}
        </RadioGroup>
        {me && digest !== 'off' && <p>{say(notificationScreenWords.digestHint, { email: me.email })}</p>}
      </fieldset>
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 20,
  '& > fieldset': { display: 'grid', margin: 0, padding: 0, border: 0, minWidth: 0 },
  '& > fieldset > legend': { ...theme.typography.subtitle1, padding: 0, marginBottom: 4 },
  '& p': { ...theme.typography.caption, margin: '6px 0 0', color: theme.palette.text.secondary },
  '& .times': { display: 'grid', gridTemplateColumns: '120px 120px auto', gap: 8, alignItems: 'end' },
}))
