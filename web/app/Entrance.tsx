import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect } from 'react'
import { Appearance } from './Appearance.tsx'
import { Mark } from './Logo.tsx'

type EntranceProps = { title: string; text: string; aside?: ReactNode; children: ReactNode }

/** The room before the console: who we are, the form, and what else there is to choose. */
export function Entrance({ title, text, aside, children }: EntranceProps) {
  useEffect(() => {
    document.title = 'Maru'
  }, [])
  return (
    <Room>
      <header>
        <Mark size={28} />
        <b>Maru</b>
        <span>
          <Appearance />
        </span>
      </header>
      <main>
        <section className="door">
          <h1>{title}</h1>
          <p>{text}</p>
          {children}
        </section>
        {aside}
      </main>
    </Room>
  )
}

const Room = styled('div')(({ theme }) => ({
  minHeight: '100dvh',
  display: 'grid',
  gridTemplateRows: 'auto 1fr',
  backgroundColor: theme.palette.background.default,
  '& > header': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    padding: '16px 24px',
    '& b': { ...theme.typography.h2, letterSpacing: '-0.01em' },
    '& span': { marginLeft: 'auto', display: 'flex', gap: 4 },
  },
  '& > main': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'center',
    gap: '48px 80px',
    padding: '8vh 24px 48px',
  },
  '& .door': { flex: '0 1 336px', minWidth: 0 },
  '& h1': { ...theme.typography.h1, fontSize: 24, lineHeight: '32px', letterSpacing: '-0.015em', margin: 0 },
  '& .door > p': { margin: '8px 0 28px', fontSize: 14, lineHeight: '22px', color: theme.palette.text.secondary },
}))
