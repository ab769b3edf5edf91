import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import type { Words } from '#shared/text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { chordOf, chordPressed, type KeyBinding, listedKeys, pauseKeys, wordOf } from '../ui/keys.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useChosenKeys } from '../ui/useChosenKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { appWords } from './words.ts'

const everywhere: { keys: string; says: Words }[] = [
  { keys: 'Escape', says: appWords.helpCloses },
  { keys: 'mod+Enter', says: appWords.helpSends },
]

/** The keys that mean something on this screen now, each to be changed where it stands. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const [bindings] = useState(() => once(listedKeys()))
  const [chosen, setChosen] = useChosenKeys()
  const [changing, setChanging] = useState<KeyBinding>()
  const [clash, setClash] = useState<KeyBinding>()
  const hasChosen = Object.keys(chosen).length > 0
  const holderOf = (chord: string, but: KeyBinding) =>
    bindings.find((one) => wordOf(one) !== wordOf(but) && chordOf(one) === chord)

  const choose = (binding: KeyBinding, chord: string) => {
    const { [wordOf(binding)]: _, ...others } = chosen
    setChosen(chord === binding.keys ? others : { ...others, [wordOf(binding)]: chord })
    setChanging(undefined)
    setClash(undefined)
  }
  const press = (chord: string) => {
    if (!changing) return
    const holder = holderOf(chord, changing)
    if (holder) setClash(holder)
    else choose(changing, chord)
  }
  return (
    <SideSheet
      title={say(appWords.help)}
      note={say(appWords.helpText)}
      onClose={onClose}
      footer={
        hasChosen && (
          <Button variant="outlined" onClick={() => setChosen({})}>
            {say(appWords.keysReset)}
          </Button>
        )
      }
    >
      <List>
        {bindings.map((binding) => {
          const isChanging = changing && wordOf(changing) === wordOf(binding)
          const name = binding.says ? say(binding.says) : ''
          return (
            <li key={wordOf(binding)}>
              <span>{name}</span>
              {isChanging ? (
                <Listening onPress={press} onLeave={() => setChanging(undefined)} />
              ) : (
                <button
                  type="button"
                  aria-label={`${say(appWords.keyChange)}: ${name}`}
                  title={say(appWords.keyChange)}
                  data-chosen={wordOf(binding) in chosen}
                  onClick={() => {
                    setClash(undefined)
                    setChanging(binding)
                  }}
                >
                  <KeyHint keys={binding.keys} id={binding.id} />
                </button>
              )}
              {isChanging && clash?.says && <p role="alert">{say(appWords.keyTaken, { name: say(clash.says) })}</p>}
            </li>
          )
        })}
        {everywhere.map(({ keys, says }) => (
          <li key={keys}>
            <span>{say(says)}</span>
            <KeyHint keys={keys} />
          </li>
        ))}
      </List>
    </SideSheet>
  )
}

/** Two parts of a screen may offer the same action. */
const once = (bindings: readonly KeyBinding[]) => [...new Map(bindings.map((one) => [wordOf(one), one])).values()]

/** Takes the next key for the action instead of doing what the key does. */
function Listening({ onPress, onLeave }: { onPress: (chord: string) => void; onLeave: () => void }) {
  const say = useSay()
  useEffect(() => pauseKeys(), [])
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const chord = chordPressed(event)
      if (chord) onPress(chord)
      else if (event.key === 'Escape') onLeave()
    }
    window.addEventListener('keydown', take, { capture: true })
    return () => window.removeEventListener('keydown', take, { capture: true })
  })
  return (
    <em role="status" aria-live="polite">
      {say(appWords.keyPress)}
    </em>
  )
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    minHeight: 32,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& li > button': {
    font: 'inherit',
    color: 'inherit',
    padding: '3px 4px',
    margin: '0 -4px',
    border: 0,
    borderRadius: 6,
    background: 'none',
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    '&[data-chosen="true"] kbd': { color: theme.palette.primary.main, fontWeight: 600 },
  },
  '& li > em': { fontStyle: 'normal', fontSize: 12, color: theme.palette.primary.main },
  '& li > p': { flexBasis: '100%', margin: '0 0 6px', fontSize: 12, color: theme.palette.tone.bad.text },
}))
