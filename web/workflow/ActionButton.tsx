import LockOutlined from '@mui/icons-material/LockOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import Tooltip from '@mui/material/Tooltip'
import { useId } from 'react'
import { KeyHint } from '../ui/KeyHint.tsx'

type ActionButtonProps = {
  label: string
  shortcut?: string
  /** The word by which the shortcut is rebound. */
  keyWord: string
  tone?: 'primary' | 'danger'
  /** Why it cannot be pressed now; it stays in reach of the keyboard so that the reason can be read. */
  reason: { short: string; whole: string } | null
  isBusy: boolean
  isOpen: boolean
  onPress: () => void
}

export function ActionButton({ label, shortcut, keyWord, tone, reason, isBusy, isOpen, onPress }: ActionButtonProps) {
  const id = useId()
  if (reason) {
    return (
      <Tooltip title={reason.whole} describeChild>
        <Refused type="button" aria-disabled aria-describedby={id} onClick={onPress}>
          <LockOutlined />
          {label}
          <small id={id}>{reason.short}</small>
        </Refused>
      </Tooltip>
    )
  }
  return (
    <Button
      size="medium"
      variant={tone === 'primary' ? 'contained' : 'outlined'}
      color={tone === 'danger' ? 'error' : 'primary'}
      aria-keyshortcuts={shortcut}
      aria-expanded={isOpen || undefined}
      disabled={isBusy}
      endIcon={shortcut && <KeyHint keys={shortcut} id={keyWord} />}
      onClick={onPress}
    >
      {label}
    </Button>
  )
}

const Refused = styled('button')(({ theme }) => ({
  ...theme.typography.button,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 32,
  padding: '5px 10px',
  border: `1px dashed ${theme.palette.lineStrong}`,
  borderRadius: 6,
  color: theme.palette.textFaint,
  backgroundColor: 'transparent',
  cursor: 'not-allowed',
  '& svg': { fontSize: 14 },
  '& small': { ...theme.typography.caption, paddingLeft: 6, borderLeft: `1px solid ${theme.palette.lineStrong}` },
}))
