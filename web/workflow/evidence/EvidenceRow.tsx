import { styled } from '@mui/material/styles'
import type { Evidence } from '#shared/evidence/schema.ts'
import { evidenceKindWords } from '#shared/evidence/words.ts'
import { Ago } from '../../ui/Ago.tsx'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { EvidenceFlags } from './EvidenceFlags.tsx'
import { sayBytes } from './sizes.ts'
import { Thumbnail } from './Thumbnail.tsx'
import { evidenceWords } from './words.ts'

/** One file of the case: what it looks like, what it proves, and what one must know of it. */
export function EvidenceRow({ file, onOpen }: { file: Evidence; onOpen: () => void }) {
  const say = useSay()
  const locale = useLanguage()
  const { name, kind, bytes, pages, width, height, description, source, addedByName, addedAt } = file
  const facts = [
    say(evidenceKindWords[kind]),
    pages !== null && say(pages === 1 ? evidenceWords.onePage : evidenceWords.pages, { count: pages }),
    width !== null && height !== null && `${width} × ${height}`,
    sayBytes(bytes, locale),
    source,
  ].filter(Boolean)
  return (
    <Row>
      <button type="button" onClick={onOpen} aria-label={say(evidenceWords.open, { name })}>
        <Thumbnail file={file} />
        <span className="text">
          <b>{name}</b>
          {description && <span>{description}</span>}
          <small>{facts.join(' · ')}</small>
          <small>
            {addedByName} · <Ago at={addedAt} />
          </small>
        </span>
      </button>
      <EvidenceFlags file={file} />
    </Row>
  )
}

const Row = styled('li')(({ theme }) => ({
  position: 'relative',
  padding: '10px 16px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '&:hover': { backgroundColor: theme.palette.action.hover },
  '& > button': {
    ...theme.typography.body1,
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr)',
    gap: 12,
    width: '100%',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'zoom-in',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2, borderRadius: 6 },
  },
  '& .text': { display: 'grid', gap: 1, alignContent: 'start' },
  '& b': { fontWeight: 600, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
