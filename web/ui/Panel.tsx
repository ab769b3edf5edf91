import { styled } from '@mui/material/styles'
import { type ReactNode, useId } from 'react'

/** A named part of a screen, parted from its neighbours by one line. */
export function Panel({ title, count, aside, children, flush = false }: PanelProps) {
  const id = useId()
  return (
    <Section aria-labelledby={id}>
      <Head>
        <h2 id={id}>{title}</h2>
        {count !== undefined && <small>{count}</small>}
        {aside && <div>{aside}</div>}
      </Head>
      <Body data-flush={flush}>{children}</Body>
    </Section>
  )
}

type PanelProps = {
  title: string
  count?: number
  /** Right end of the heading: a link, a switch. */
  aside?: ReactNode
  children: ReactNode
  /** Tables go to the edges. */
  flush?: boolean
}

const Section = styled('section')(({ theme }) => ({
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  minWidth: 0,
}))

const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 40,
  padding: '4px 16px',
  '& h2': { ...theme.typography.h3, margin: 0 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& > div': { marginLeft: 'auto' },
}))

const Body = styled('div')({ padding: '0 16px 16px', '&[data-flush="true"]': { padding: 0 } })
