import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Words } from '#shared/text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { listedKeys } from '../ui/keys.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { appWords } from './words.ts'

const everywhere: { keys: string; says: Words }[] = [
  { keys: 'Escape', says: appWords.helpCloses },
  { keys: 'mod+Enter', says: appWords.helpSends },
]

/** The keys that mean something on this screen now. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const [keys] = useState(() => [...listedKeys(), ...everywhere])
  return (
    <SideSheet title={say(appWords.help)} note={say(appWords.helpText)} onClose={onClose}>
      <List>
        {keys.map(({ keys: chord, says }) => (
          <li key={chord}>
            <span>{says && say(says)}</span>
            <KeyHint keys={chord} />
          </li>
        ))}
      </List>
    </SideSheet>
  )
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    minHeight: 32,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
}))
