import { styled } from '@mui/material/styles'
import type { PresenceMode } from '#shared/presence/schema.ts'

/** A colleague in one or two letters; a pen's dot when they write. */
export const Initials = ({ name, mode }: { name: string; mode: PresenceMode }) => (
  <Circle aria-hidden data-mode={mode}>
    {lettersOf(name)}
  </Circle>
)

/** A Korean name by its given name's last two syllables, as colleagues do; any other by its first letters. */
export function lettersOf(name: string): string {
  const trimmed = name.trim()
  if (/^[가-힣]{2,}$/.test(trimmed)) return trimmed.slice(-2)
  const words = trimmed.split(/\s+/)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

const Circle = styled('span')(({ theme }) => ({
  position: 'relative',
  flex: 'none',
  display: 'inline-grid',
  placeItems: 'center',
  minWidth: 20,
  height: 20,
  padding: '0 3px',
  borderRadius: 10,
  fontSize: 12,
  lineHeight: '18px',
  letterSpacing: '-0.04em',
  fontWeight: 600,
  color: theme.palette.text.secondary,
  backgroundColor: theme.palette.background.default,
  border: `1px solid ${theme.palette.lineStrong}`,
  '&[data-mode="editing"]': {
    color: theme.palette.tone.busy.text,
    backgroundColor: theme.palette.tone.busy.soft,
    borderColor: theme.palette.tone.busy.mark,
  },
}))
