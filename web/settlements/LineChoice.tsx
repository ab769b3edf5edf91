import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { useEffect, useId } from 'react'
import { useController } from 'react-hook-form'
import type { Component } from '#shared/settlements/components.ts'
import { formWords } from '#shared/settlements/screenWords.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { Signed } from './Signed.tsx'
import { useLines } from './useLines.ts'

type LineChoiceProps = { ticketId: string; settlementId: string; component: Component }

/** The lines that differ, all chosen at first; one that another ticket has put right cannot be chosen. */
export function LineChoice({ ticketId, settlementId, component }: LineChoiceProps) {
  const say = useSay()
  const id = useId()
  const { data, isPending } = useLines({ ticketId, settlementId, component, onlyWrong: true })
  const { field } = useController<{ lineIds?: string[] }, 'lineIds'>({ name: 'lineIds' })
  const lines = data?.pages.flatMap((page) => page.lines) ?? []
  const free = lines.filter((line) => line.reservedBy === null).map((line) => line.id)
  const { value, onChange } = field
  const isLoaded = data !== undefined
  const all = free.join(' ')
  useEffect(() => {
    if (isLoaded && value === undefined) onChange(all === '' ? [] : all.split(' '))
  }, [isLoaded, value, onChange, all])
  const chosen = value ?? []
  const toggle = (line: string) =>
    onChange(chosen.includes(line) ? chosen.filter((each) => each !== line) : [...chosen, line])
  return (
    <Box>
      <legend>{say(formWords.lines)}</legend>
      {isPending && <SkeletonRows rows={2} />}
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <label htmlFor={`${id}-${line.id}`}>
              <Checkbox
                id={`${id}-${line.id}`}
                size="small"
                disabled={line.reservedBy !== null}
                checked={chosen.includes(line.id)}
                onChange={() => toggle(line.id)}
              />
              <span>
                {line.orderRef ?? line.lineRef}
                {line.reservedBy && <i>{say(formWords.linesTaken, { number: line.reservedBy })}</i>}
              </span>
              <Signed krw={line.expectedKrw - line.amountKrw} />
            </label>
          </li>
        ))}
      </ul>
    </Box>
  )
}

const Box = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { ...theme.typography.subtitle2, padding: 0, marginBottom: 4 },
  '& ul': {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: 220,
    overflowY: 'auto',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
  },
  '& label': { display: 'flex', alignItems: 'center', gap: 4, minHeight: 32, padding: '0 10px 0 2px' },
  '& label > span:nth-of-type(2)': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& i': { marginLeft: 8, fontStyle: 'normal', color: theme.palette.text.secondary },
}))
