import { styled } from '@mui/material/styles'
import { useSyncExternalStore } from 'react'
import { chordOf, type KeyChord, watchChosenKeys } from './keys.ts'

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

const shown: Record<string, string> = {
  shift: '⇧',
  mod: isApple ? '⌘' : 'Ctrl',
  enter: '↵',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  slash: '/',
}

/**
 * The key that does this, the person's own where they chose one. `id` is the word of the binding.
 * Read aloud by `aria-keyshortcuts` of the button, so hidden here.
 */
export function KeyHint({ keys, id }: { keys: KeyChord; id?: string }) {
  const chord = useSyncExternalStore(watchChosenKeys, () => chordOf({ keys, id }))
  return (
    <Keys aria-hidden>
      {chord.split('+').map((key) => (
        <kbd key={key}>{shown[key.toLowerCase()] ?? key.toUpperCase()}</kbd>
      ))}
    </Keys>
  )
}

const Keys = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  gap: 2,
  // Where nothing hovers there is a finger, and no keyboard to hint at.
  '@media (hover: none)': { display: 'none' },
  '& kbd': {
    minWidth: 18,
    padding: '0 4px',
    border: '1px solid',
    borderColor: 'color-mix(in srgb, currentColor 35%, transparent)',
    borderRadius: 4,
    font: 'inherit',
    fontSize: theme.typography.caption.fontSize,
    lineHeight: '16px',
    textAlign: 'center',
  },
}))
