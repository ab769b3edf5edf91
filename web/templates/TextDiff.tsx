import { styled } from '@mui/material/styles'
import type { Locale } from '#shared/text.ts'
import { useSay } from '../ui/useSay.ts'
import { lineDiff } from './lineDiff.ts'
import { templateScreenWords } from './words.ts'

type TextDiffProps = { locale: Locale; before: string; after: string }

/** What was taken out and put in, line by line; each is also told by its sign. */
export function TextDiff({ locale, before, after }: TextDiffProps) {
  const say = useSay()
  const lines = lineDiff(before, after)
  if (lines.length === 0) return <Quiet>{say(templateScreenWords.noChanges)}</Quiet>
  return (
    <Lines lang={locale}>
      {lines.map((line, place) => {
        const key = `${place}`
        if (line.kind === 'skipped') return <i key={key}>{say(templateScreenWords.unchanged, { count: line.count })}</i>
        if (line.kind === 'removed') return <del key={key}>{line.text || ' '}</del>
        if (line.kind === 'added') return <ins key={key}>{line.text || ' '}</ins>
        return <span key={key}>{line.text || ' '}</span>
      })}
    </Lines>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Lines = styled('div')(({ theme }) => ({
  '& > *': {
    display: 'block',
    padding: '1px 8px 1px 24px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    textDecoration: 'none',
    fontStyle: 'normal',
    textIndent: 0,
    position: 'relative',
  },
  '& > i': { ...theme.typography.caption, fontStyle: 'normal', color: theme.palette.text.secondary },
  '& > del, & > ins': { '&::before': { position: 'absolute', left: 8 } },
  '& > del': {
    color: theme.palette.tone.bad.text,
    backgroundColor: theme.palette.tone.bad.soft,
    '&::before': { content: '"−"' },
  },
  '& > ins': {
    color: theme.palette.tone.good.text,
    backgroundColor: theme.palette.tone.good.soft,
    '&::before': { content: '"+"' },
  },
}))
