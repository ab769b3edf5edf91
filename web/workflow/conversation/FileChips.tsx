import AttachFile from '@mui/icons-material/AttachFile'
import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useSay } from '../../ui/useSay.ts'
import { conversationWords } from './words.ts'

type FileChipsProps = { files: readonly { id: string; name: string }[]; onRemove?: (id: string) => void }

/** Files that go with what is said; the evidence tab shows what is in them. */
export function FileChips({ files, onRemove }: FileChipsProps) {
  const say = useSay()
  if (files.length === 0) return null
  return (
    <List>
      {files.map(({ id, name }) => (
        <li key={id}>
          <AttachFile />
          <span title={name}>{name}</span>
          {onRemove && (
            <IconButton aria-label={say(conversationWords.unattach, { name })} onClick={() => onRemove(id)}>
              <Close />
            </IconButton>
          )}
        </li>
      ))}
    </List>
  )
}

const List = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: '6px 0 0',
  padding: 0,
  listStyle: 'none',
  '& li': {
    ...theme.typography.caption,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    maxWidth: 280,
    minHeight: 24,
    padding: '0 6px',
    border: `1px solid ${theme.palette.lineStrong}`,
    borderRadius: 4,
    backgroundColor: theme.palette.background.paper,
  },
  '& span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& svg': { fontSize: 14, color: theme.palette.text.secondary },
  '& .MuiIconButton-root': { padding: 1, '& svg': { fontSize: 14 } },
}))
