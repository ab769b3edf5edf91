import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useFieldArray } from 'react-hook-form'
import { formWords } from '#shared/verifications/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

type LinesProps = {
  name: string
  most: number
  /** The inputs of one line; `at` is the path of its fields. */
  line: (at: string) => ReactNode
}

/** Lines of a list that can be added and taken away. */
export function Lines({ name, most, line }: LinesProps) {
  const say = useSay()
  const { fields, append, remove } = useFieldArray({ name })
  return (
    <Root>
      {fields.map((field, place) => (
        <fieldset key={field.id}>
          {line(`${name}.${place}`)}
          <Button size="small" onClick={() => remove(place)}>
            {say(formWords.remove)}
          </Button>
        </fieldset>
      ))}
      {fields.length < most && (
        <Button variant="outlined" onClick={() => append({})} sx={{ justifySelf: 'start' }}>
          {say(formWords.add)}
        </Button>
      )}
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& > fieldset': {
    display: 'grid',
    gap: 8,
    margin: 0,
    padding: '0 0 12px',
    border: 0,
    borderBottom: `1px solid ${theme.palette.line}`,
    minWidth: 0,
  },
  '& > fieldset > .MuiButton-root': { justifySelf: 'start' },
}))
