import Search from '@mui/icons-material/Search'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, useEffect } from 'react'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { closePalette, openPalette, usePaletteIsOpen } from '../workflow/search/paletteState.ts'
import { useVisiting } from '../workflow/search/visited.ts'
import { searchWords } from '../workflow/search/words.ts'

const load = () => import('./CommandPalette.tsx')
const CommandPalette = lazy(load)
const fetchAfterMs = 1_500

/** Opens the palette by ⌘/Ctrl-K from anywhere. It is fetched while nobody waits, so that the first key opens it. */
export function CommandPaletteOpener() {
  const isOpen = usePaletteIsOpen()
  useVisiting()
  useKeys([
    {
      id: 'app.palette',
      keys: 'mod+k',
      says: searchWords.palette,
      evenInFields: true,
      run: () => (isOpen ? closePalette() : openPalette()),
    },
  ])
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), fetchAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return <Suspense fallback={null}>{isOpen && <CommandPalette onClose={closePalette} />}</Suspense>
}

/** The field one sees: pressing it opens the palette. */
export function CommandPaletteButton({ isNarrow }: { isNarrow: boolean }) {
  const say = useSay()
  const label = say(searchWords.open)
  return (
    <Field
      type="button"
      data-narrow={isNarrow}
      aria-label={label}
      aria-keyshortcuts="Control+K Meta+K"
      title={isNarrow ? label : undefined}
      onClick={openPalette}
    >
      <Search />
      {!isNarrow && <span>{label}</span>}
      {!isNarrow && <KeyHint keys="mod+k" id="app.palette" />}
    </Field>
  )
}

const Field = styled('button')(({ theme }) => ({
  ...theme.typography.body1,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: 32,
  margin: '0 8px 8px',
  padding: '0 8px',
  border: `1px solid ${theme.palette.lineStrong}`,
  borderRadius: 6,
  textAlign: 'left',
  color: theme.palette.text.secondary,
  backgroundColor: theme.palette.background.paper,
  cursor: 'text',
  '& svg': { flex: 'none', fontSize: 18 },
  '& > span:first-of-type': {
    flex: 1,
    minWidth: 0,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '&:hover': { borderColor: theme.palette.control },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
  '&[data-narrow="true"]': { justifyContent: 'center', padding: 0 },
}))
