import { styled } from '@mui/material/styles'

/** Planks of a floor: a maru is where a Korean house comes together. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden style={{ flex: 'none' }}>
    <rect width="24" height="24" rx="6" fill="#2d52d0" />
    <path d="M5 8h8M16 8h3M5 12h3M11 12h8M5 16h9M17 16h2" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
  </svg>
)

export const Logo = ({ isNarrow = false }: { isNarrow?: boolean }) => (
  <Root>
    <Mark />
    {!isNarrow && <span>Maru</span>}
  </Root>
)

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: 48,
  padding: '0 14px',
  ...theme.typography.h2,
  letterSpacing: '-0.01em',
}))
