import Radio from '@mui/material/Radio'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef } from 'react'
import { useController } from 'react-hook-form'
import { ladder, type Measure, stepsSkipped } from '#shared/suspensions/ladder.ts'
import { formWords, measureExplains } from '#shared/suspensions/proposalWords.ts'
import type { ProposalContext } from '#shared/suspensions/schema.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { useSay } from '../ui/useSay.ts'
import { FieldNote } from './FieldNote.tsx'

/** The enforcement ladder, mildest first; what may not be taken now stays, greyed, with the reason. */
export function LadderChoice({ context }: { context: ProposalContext }) {
  const say = useSay()
  const { field, fieldState } = useController<{ measure?: Measure }>({ name: 'measure' })
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const isChosen = field.value !== undefined
  // The form came after its sheet: only now is there something to focus.
  useEffect(() => {
    if (isChosen) box.current?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true })
  }, [isChosen])

  return (
    <Rungs ref={box}>
      <legend>{say(formWords.measure)}</legend>
      {ladder.map((measure) => {
        const isAllowed = context.allowed.includes(measure)
        const marks = [
          measure === context.standing && say(formWords.standsHere),
          measure === context.recommended && say(formWords.recommended),
        ].filter((mark) => typeof mark === 'string')
        return (
          <label key={measure} htmlFor={`${id}-${measure}`} data-off={!isAllowed}>
            <Radio
              id={`${id}-${measure}`}
              size="small"
              name={field.name}
              value={measure}
              checked={field.value === measure}
              disabled={!isAllowed}
              onBlur={field.onBlur}
              onChange={() => field.onChange(measure)}
            />
            <span>
              {say(measureWords[measure])}
              {marks.map((mark) => (
                <i key={mark}>{mark}</i>
              ))}
            </span>
            <small>
              {isAllowed
                ? say(measureExplains[measure])
                : say(formWords.ladderSkipped, { count: stepsSkipped(context.standing, measure) })}
            </small>
          </label>
        )
      })}
      <FieldNote error={fieldState.error} />
    </Rungs>
  )
}

const Rungs = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { ...theme.typography.subtitle2, padding: 0, marginBottom: 4 },
  '& label': {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '0 8px',
    padding: '5px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:has(:checked)': { backgroundColor: theme.palette.action.selected },
  },
  '& .MuiRadio-root': { gridRow: '1 / 3', alignSelf: 'start', padding: 0, height: 20 },
  '& label > span': { fontWeight: 500 },
  '& i': {
    ...theme.typography.caption,
    fontStyle: 'normal',
    marginLeft: 8,
    padding: '0 5px',
    borderRadius: 4,
    color: theme.palette.tone.neutral.text,
    backgroundColor: theme.palette.tone.neutral.soft,
  },
  '& small': { ...theme.typography.caption, gridColumn: 2, color: theme.palette.text.secondary },
  '& [data-off="true"]': {
    cursor: 'not-allowed',
    color: theme.palette.textFaint,
    '&:hover': { backgroundColor: 'transparent' },
  },
}))
