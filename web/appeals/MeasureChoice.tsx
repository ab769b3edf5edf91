import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { useController, useWatch } from 'react-hook-form'
import type { Contestable } from '#shared/appeals/schema.ts'
import { formWords, queueWords, refusalWords } from '#shared/appeals/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useContestable } from './useContestable.ts'

/** The measures of the seller that could be contested; those that cannot say why. */
export function MeasureChoice() {
  const say = useSay()
  const locale = useLanguage()
  const id = useId()
  const sellerId = useWatch({ name: 'sellerId' })
  const { data } = useContestable(sellerId)
  const { field, fieldState } = useController({ name: 'decisionId', rules: { required: true } })
  const row = (one: Contestable) => {
    const measure = one.measure ? say(measureWords[one.measure]) : ''
    const day = exactDay(new Date(one.until), locale)
    const attempt = say(queueWords.attemptOf, {
      attempt: Math.min(one.attempt, one.attemptsAllowed),
      allowed: one.attemptsAllowed,
    })
    return (
      <li key={one.decisionId}>
        <label htmlFor={`${id}-${one.decisionId}`}>
          <input
            type="radio"
            id={`${id}-${one.decisionId}`}
            name={field.name}
            checked={field.value === one.decisionId}
            disabled={one.refusal !== null}
            onChange={() => field.onChange(one.decisionId)}
          />
          <span>
            {one.number} · {measure} · {say(one.policyName)}
            <small>
              {one.refusal ? say(refusalWords[one.refusal]) : `${attempt} · ${say(formWords.openUntil, { day })}`}
            </small>
          </span>
        </label>
      </li>
    )
  }
  return (
    <Box aria-invalid={fieldState.error !== undefined}>
      <legend>{say(formWords.decisionAsked)}</legend>
      {!sellerId && <p>{say(formWords.chooseSeller)}</p>}
      {data?.length === 0 && <p>{say(formWords.noMeasures)}</p>}
      <ul>{data?.map(row)}</ul>
      {fieldState.error?.message && <p className="wrong">{fieldState.error.message}</p>}
    </Box>
  )
}

const Box = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { ...theme.typography.subtitle2, padding: 0, marginBottom: 4 },
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& .wrong': { color: theme.palette.error.main },
  '&[aria-invalid="true"] legend': { color: theme.palette.error.main },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& label': { display: 'flex', gap: 8, padding: '6px 0', cursor: 'pointer' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
