import AttachFile from '@mui/icons-material/AttachFile'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mostFiles } from '#shared/conversation/schema.ts'
import { isServed } from '#shared/evidence/rules.ts'
import type { Evidence } from '#shared/evidence/schema.ts'
import { useApi } from '../../ui/useApi.ts'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { conversationWords } from './words.ts'

type Named = { id: string; name: string }
type AttachMenuProps = {
  caseId: string
  chosen: readonly Named[]
  /** What leaves must be safe to send; what stays among us need not. */
  isLeaving: boolean
  onChange: (files: Named[]) => void
}

/** Files of this case that go with what is written. */
export function AttachMenu({ caseId, chosen, isLeaving, onChange }: AttachMenuProps) {
  const say = useSay()
  const api = useApi()
  const mayRead = useMay('evidence:read')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { data: files } = useQuery({
    queryKey: ['evidence', 'of', caseId],
    enabled: anchor !== null,
    queryFn: ({ signal }) => api.call<Evidence[]>('GET', `/cases/${caseId}/evidence`, { signal }),
  })
  if (!mayRead) return null
  const isChosen = (id: string) => chosen.some((one) => one.id === id)
  const toggle = ({ id, name }: Named) =>
    onChange(isChosen(id) ? chosen.filter((one) => one.id !== id) : [...chosen, { id, name }])
  const whyNot = (file: Evidence) => {
    if (!isLeaving) return undefined
    if (!isServed(file.scan)) return say(conversationWords.notSendable)
    return file.isPersonal && file.revealedUntil === null ? say(conversationWords.revealFirst) : undefined
  }
  return (
    <>
      <Button
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        startIcon={<AttachFile />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say(conversationWords.attach)}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {files?.length === 0 && <MenuItem disabled>{say(conversationWords.noFiles)}</MenuItem>}
        {files?.map((file) => {
          const reason = whyNot(file)
          return (
            <MenuItem
              key={file.id}
              role="menuitemcheckbox"
              aria-checked={isChosen(file.id)}
              disabled={!isChosen(file.id) && (reason !== undefined || chosen.length >= mostFiles)}
              onClick={() => toggle(file)}
            >
              <Checkbox checked={isChosen(file.id)} tabIndex={-1} aria-hidden sx={{ p: 0, mr: 2 }} />
              <ListItemText secondary={reason}>{file.name}</ListItemText>
            </MenuItem>
          )
        })}
      </Menu>
    </>
  )
}
