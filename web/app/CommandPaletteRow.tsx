import type SvgIcon from '@mui/material/SvgIcon'
import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { KeyHint } from '../ui/KeyHint.tsx'
import type { KeyChord } from '../ui/keys.ts'

type RowProps = {
  /** Its own word among all rows; the palette remembers by it which one is chosen. */
  value: string
  icon: typeof SvgIcon
  /** Read aloud before the title. */
  kind?: string
  title: ReactNode
  note?: ReactNode
  end?: ReactNode
  keys?: KeyChord
  keyWord?: string
  /** Why it cannot be chosen. */
  reason?: string | null
  onChoose: () => void
}

/** One line of the palette: what it is, what it is called, what more there is to say. */
export function CommandPaletteRow(props: RowProps) {
  const { value, icon: Icon, kind, title, note, end, keys, keyWord, reason, onChoose } = props
  return (
    <Command.Item value={value} disabled={Boolean(reason)} onSelect={onChoose}>
      <Icon titleAccess={kind} aria-hidden={kind ? undefined : true} />
      <span className="said">
        <b>{title}</b>
        {(reason ?? note) && <small>{reason ?? note}</small>}
      </span>
      {end}
      {keys && <KeyHint keys={keys} id={keyWord} />}
    </Command.Item>
  )
}
