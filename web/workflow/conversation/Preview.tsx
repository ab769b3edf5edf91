import { styled } from '@mui/material/styles'
import { useSay } from '../../ui/useSay.ts'
import { conversationWords } from './words.ts'

/** The letter as it will arrive. */
export function Preview({ subject, body, lang }: { subject: string; body: string; lang: string }) {
  const say = useSay()
  return (
    <Box aria-label={say(conversationWords.previewOf)}>
      <small>{say(conversationWords.previewOf)}</small>
      <h3 lang={lang}>{subject}</h3>
      <p lang={lang}>{body}</p>
    </Box>
  )
}

const Box = styled('section')(({ theme }) => ({
  padding: '8px 12px',
  maxHeight: 240,
  overflowY: 'auto',
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
  backgroundColor: theme.palette.background.paper,
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& h3': { ...theme.typography.subtitle1, margin: '4px 0 0' },
  '& p': { margin: '4px 0 0', maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}))
