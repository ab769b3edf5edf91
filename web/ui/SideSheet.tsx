import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Slot } from './Slot.tsx'
import { useKeys } from './useKeys.ts'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

/**
 * Opens beside what one must read, never over it (narrow screens excepted). Escape closes,
 * and the focus returns to where it came from.
 */
export function SideSheet({ title, note, onClose, footer, children }: SideSheetProps) {
  return (
    <Slot name="side-sheet">
      <Sheet title={title} note={note} onClose={onClose} footer={footer}>
        {children}
      </Sheet>
    </Slot>
  )
}

type SideSheetProps = {
  title: string
  /** One line under the title. */
  note?: ReactNode
  onClose: () => void
  footer?: ReactNode
  children: ReactNode
}

function Sheet({ title, note, onClose, footer, children }: SideSheetProps) {
  const say = useSay()
  const id = useId()
  const box = useRef<HTMLElement>(null)
  useKeys([{ keys: 'Escape', evenInFields: true, run: onClose }])
  useEffect(() => {
    const cameFrom = document.activeElement
    const field = box.current?.querySelector<HTMLElement>(
      'input:not([type=hidden]),textarea,[role=combobox],[data-autofocus]',
    )
    ;(field ?? box.current)?.focus({ preventScroll: true })
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true })
    }
  }, [])
  return (
    <Root ref={box} role="dialog" aria-modal={false} aria-labelledby={id} tabIndex={-1}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        <IconButton onClick={onClose} aria-label={say(uiWords.close)} title={`${say(uiWords.close)} (Esc)`}>
          <Close />
        </IconButton>
        {note && <p>{note}</p>}
      </div>
      <div className="body">{children}</div>
      {footer && <div className="foot">{footer}</div>}
    </Root>
  )
}

const Root = styled('section')(({ theme }) => ({
  width: 416,
  maxWidth: '100vw',
  height: '100%',
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  backgroundColor: theme.palette.background.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
  outline: 'none',
  animation: 'sheet-in 140ms ease-out',
  '@keyframes sheet-in': { from: { transform: 'translateX(16px)', opacity: 0 } },
  '& > .head': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    padding: '9px 8px 9px 16px',
    borderBottom: `1px solid ${theme.palette.line}`,
    '& h2': { ...theme.typography.h3, fontSize: 15, margin: 0 },
    '& p': { gridColumn: '1 / -1', margin: '2px 8px 4px 0', color: theme.palette.text.secondary },
  },
  '& > .body': { overflowY: 'auto', padding: 16 },
  '& > .foot': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '10px 16px',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  [theme.breakpoints.down('md')]: { width: '100vw' },
}))
