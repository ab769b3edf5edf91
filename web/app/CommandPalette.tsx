import Search from '@mui/icons-material/Search'
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { searchLimits } from '#shared/search/grams.ts'
import type { Words } from '#shared/text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { isMeant } from '../workflow/search/matches.ts'
import { useSearch } from '../workflow/search/useSearch.ts'
import { searchWords } from '../workflow/search/words.ts'
import { CommandPaletteResults } from './CommandPaletteResults.tsx'
import { CommandPaletteRow } from './CommandPaletteRow.tsx'
import { useWays, type Way, type Ways } from './CommandPaletteWays.tsx'

const mostMeant = 4

/** Finds, opens and acts, by keyboard alone: what is typed is sought among commands and in everything that can be found. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [isComposing, setIsComposing] = useState(false)
  const [chosen, setChosen] = useState('')
  const hasMoved = useRef(false)
  const { groups, isBusy, isError } = useSearch(text, isComposing)
  const ways = useWays((path) => navigate(path))
  const sections = sectionsOf(ways, text)
  const isAsked = text.trim() !== ''
  const first = sections[0]?.ways[0]?.value ?? rowOf(groups[0]?.results[0])

  // The best answer is chosen until somebody moves away from it: what arrives later does not take the cursor along.
  useEffect(() => {
    if (!hasMoved.current) setChosen(first ?? '')
  }, [first])
  useKeys([{ keys: 'Escape', evenInFields: true, run: onClose }])

  const type = (next: string) => {
    hasMoved.current = false
    setText(next)
  }
  const run = (way: Way) => {
    onClose()
    // After the palette has given the focus back, so that a form that opens may take it.
    setTimeout(way.run)
  }
  const openPath = (path: string) => {
    onClose()
    navigate(path)
  }
  const isNothing = isAsked && !isBusy && !isError && groups.length === 0 && sections.length === 0

  return (
    <Frame open onClose={onClose} aria-label={say(searchWords.palette)} transitionDuration={0}>
      <Command
        label={say(searchWords.palette)}
        shouldFilter={false}
        loop
        vimBindings={false}
        value={chosen}
        onValueChange={setChosen}
        onKeyDown={(event) => {
          if (event.key.startsWith('Arrow')) hasMoved.current = true
        }}
      >
        <div className="asked" data-busy={isBusy}>
          <Search aria-hidden />
          <Command.Input
            autoFocus
            value={text}
            onValueChange={type}
            maxLength={searchLimits.longest}
            placeholder={say(searchWords.placeholder)}
            onCompositionStart={() => setIsComposing(true)}
            onCompositionEnd={() => setIsComposing(false)}
          />
        </div>
        <Command.List label={say(searchWords.results)}>
          {sections.map(({ heading, ways: of }) => (
            <Command.Group key={heading.en} heading={say(heading)}>
              {of.map((way) => (
                <CommandPaletteRow key={way.value} {...way} onChoose={() => run(way)} />
              ))}
            </Command.Group>
          ))}
          <CommandPaletteResults groups={groups} asked={text.trim()} onOpen={openPath} />
          {isNothing && (
            <div className="nothing" role="status">
              <b>{say(searchWords.nothing, { q: text.trim() })}</b>
              <p>{say(searchWords.nothingHint)}</p>
            </div>
          )}
          {isError && (
            <p className="nothing" role="status">
              {say(searchWords.failed)}
            </p>
          )}
        </Command.List>
        <footer>
          <span>
            <KeyHint keys="ArrowUp" />
            <KeyHint keys="ArrowDown" />
            {say(searchWords.move)}
          </span>
          <span>
            <KeyHint keys="Enter" />
            {say(searchWords.choose)}
          </span>
          <span>
            <KeyHint keys="Escape" />
            {say(searchWords.close)}
          </span>
          {isBusy && <em>{say(searchWords.searching)}</em>}
        </footer>
      </Command>
    </Frame>
  )
}

const rowOf = (result: { resource: string; id: string } | undefined) => result && `${result.resource}:${result.id}`

type Section = { heading: Words; ways: Way[] }

/** Without a word everything that can be done; with one, what it may mean, few enough to leave room for what is found. */
function sectionsOf({ here, recent, work, goTo, console }: Ways, text: string): Section[] {
  const all: Section[] = [
    { heading: searchWords.here, ways: here },
    { heading: searchWords.recent, ways: recent },
    { heading: searchWords.work, ways: work },
    { heading: searchWords.goTo, ways: goTo },
    { heading: searchWords.console, ways: console },
  ]
  const isAsked = text.trim() !== ''
  return all
    .map(({ heading, ways }) => ({
      heading,
      ways: isAsked ? ways.filter((way) => isMeant(text, way.names)).slice(0, mostMeant) : ways,
    }))
    .filter(({ ways }) => ways.length > 0)
}

const Frame = styled(Dialog)(({ theme }) => ({
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': {
    width: 680,
    maxWidth: 'calc(100vw - 32px)',
    margin: '12vh 16px 16px',
    backgroundColor: theme.palette.raised,
  },
  '& .asked': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    height: 52,
    padding: '0 16px',
    borderBottom: `1px solid ${theme.palette.line}`,
    '& svg': { color: theme.palette.text.secondary },
  },
  '& [cmdk-input]': {
    ...theme.typography.body1,
    flex: 1,
    fontSize: 16,
    lineHeight: '24px',
    border: 0,
    outline: 0,
    color: theme.palette.text.primary,
    backgroundColor: 'transparent',
    '&::placeholder': { color: theme.palette.textFaint, opacity: 1 },
  },
  '& [cmdk-list]': { maxHeight: 'min(60vh, 520px)', overflowY: 'auto', padding: '4px 8px 8px', scrollPaddingBlock: 32 },
  '& [cmdk-group-heading]': {
    ...theme.typography.caption,
    padding: '8px 8px 4px',
    fontWeight: 500,
    color: theme.palette.text.secondary,
  },
  '& [cmdk-item]': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    minHeight: 36,
    padding: '4px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    '& > svg': { flex: 'none', fontSize: 18, color: theme.palette.text.secondary },
    '&[data-selected="true"]': { backgroundColor: theme.palette.action.selected },
    '&[data-disabled="true"]': { color: theme.palette.textFaint, cursor: 'not-allowed' },
  },
  '& .said': {
    flex: 1,
    minWidth: 0,
    '& b, & small': { display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
    '& b': { fontWeight: 500 },
    '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  },
  '& .at': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& .nothing': { margin: 0, padding: '24px 16px', textAlign: 'center', color: theme.palette.text.secondary },
  '& .nothing p': { margin: '4px 0 0' },
  '& footer': {
    ...theme.typography.caption,
    display: 'flex',
    gap: 16,
    padding: '8px 16px',
    color: theme.palette.text.secondary,
    borderTop: `1px solid ${theme.palette.line}`,
    '& > span': { display: 'inline-flex', alignItems: 'center', gap: 6 },
    '& em': { marginLeft: 'auto', fontStyle: 'normal' },
    '@media (hover: none)': { display: 'none' },
  },
}))
