import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneMark } from './ToneMark.tsx'

/** A word with its meaning: colour, shape and text say the same. */
export const ToneChip = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Chip data-tone={tone}>
    <ToneMark tone={tone} size={8} />
    {children}
  </Chip>
)

const Chip = styled('span')<{ 'data-tone': Tone }>(({ theme, 'data-tone': tone }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  height: 20,
  padding: '0 7px',
  borderRadius: 4,
  fontSize: 12,
  fontWeight: 500,
  whiteSpace: 'nowrap',
  color: theme.palette.tone[tone].text,
  backgroundColor: theme.palette.tone[tone].soft,
}))
