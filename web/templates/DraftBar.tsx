import { styled } from '@mui/material/styles'
import { useRef } from 'react'
import { useKeys } from '../ui/useKeys.ts'
import { templateScreenWords } from './words.ts'

/** What can be done with the draft; never scrolls away. */
export const DraftBar = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 3,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 52,
  padding: '9px 16px',
  backgroundColor: theme.palette.background.paper,
  border: `solid ${theme.palette.line}`,
  borderWidth: '1px 0',
  '& > span': { color: theme.palette.text.secondary },
}))

/** Sends the form it stands in by keyboard, from any of its fields. */
export function SubmitKey() {
  const place = useRef<HTMLElement>(null)
  const run = () => place.current?.closest('form')?.requestSubmit()
  useKeys([{ keys: 'mod+Enter', says: templateScreenWords.save, evenInFields: true, run }])
  return <i ref={place} hidden />
}
