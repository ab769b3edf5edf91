import { styled } from '@mui/material/styles'
import { partsOf } from '#shared/templates/render.ts'
import { sampleOf } from '#shared/templates/samples.ts'
import type { TemplateName } from '#shared/templates/schema.ts'
import type { Locale } from '#shared/text.ts'

type LetterPreviewProps = {
  name: TemplateName
  locale: Locale
  subject: string
  body: string
  /** Sample facts in the place of the placeholders; their names otherwise. */
  isFilled: boolean
}

/** The letter as the seller would read it. What comes from the case is underlined, what nothing fills is red. */
export function LetterPreview({ name, locale, subject, body, isFilled }: LetterPreviewProps) {
  const shown = { name, locale, isFilled }
  return (
    <Paper lang={locale}>
      <h3>
        <Filled {...shown} text={subject} />
      </h3>
      <p>
        <Filled {...shown} text={body} />
      </p>
    </Paper>
  )
}

function Filled({ name, locale, text, isFilled }: Omit<LetterPreviewProps, 'subject' | 'body'> & { text: string }) {
  return partsOf(text).map((part, place) => {
    const key = `${place}`
    if ('text' in part) return <span key={key}>{part.text}</span>
    const sample = sampleOf(name, part.slot, locale)
    if (sample === null) return <mark key={key} data-kind="unfillable">{`{{${part.slot}}}`}</mark>
    return isFilled ? (
      <mark key={key} data-kind="filled" title={`{{${part.slot}}}`}>
        {sample}
      </mark>
    ) : (
      <mark key={key} data-kind="slot" title={sample}>{`{{${part.slot}}}`}</mark>
    )
  })
}

const Paper = styled('article')(({ theme }) => ({
  minWidth: 0,
  maxWidth: 640,
  padding: '12px 16px',
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
  backgroundColor: theme.palette.background.default,
  overflowWrap: 'anywhere',
  '& h3': {
    ...theme.typography.h3,
    margin: '0 0 12px',
    paddingBottom: 10,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& p': { margin: 0, maxWidth: '72ch', whiteSpace: 'pre-wrap' },
  '& mark': { color: 'inherit', backgroundColor: 'transparent' },
  '& mark[data-kind="filled"]': { textDecoration: `underline dotted ${theme.palette.control}`, textUnderlineOffset: 3 },
  '& mark[data-kind="slot"]': {
    padding: '0 3px',
    borderRadius: 3,
    color: theme.palette.tone.neutral.text,
    backgroundColor: theme.palette.tone.neutral.soft,
  },
  '& mark[data-kind="unfillable"]': {
    padding: '0 3px',
    borderRadius: 3,
    fontWeight: 600,
    color: theme.palette.tone.bad.text,
    backgroundColor: theme.palette.tone.bad.soft,
  },
}))
