import LockOutlined from '@mui/icons-material/LockOutlined'
import Phone from '@mui/icons-material/PhoneOutlined'
import Send from '@mui/icons-material/SendOutlined'
import { styled } from '@mui/material/styles'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useSay } from '../../ui/useSay.ts'
import { type Mode, modes } from './useDrafts.ts'
import { conversationWords } from './words.ts'

const icons = { note: LockOutlined, message: Send, call: Phone } satisfies Record<Mode, unknown>
const keys = { note: 'shift+n', message: 'shift+m', call: undefined } satisfies Record<Mode, string | undefined>

type ComposerModesProps = {
  mode: Mode
  /** Kinds of writing that this person's role does not have, with why. */
  refused: Partial<Record<Mode, string>>
  hasDraft: Record<Mode, boolean>
  onChoose: (mode: Mode) => void
}

/** Whom one writes to: chosen before anything else, and shown by place, word, icon and colour. */
export function ComposerModes({ mode, refused, hasDraft, onChoose }: ComposerModesProps) {
  const say = useSay()
  return (
    <Row role="radiogroup" aria-label={say(conversationWords.mode)}>
      {modes.map((one) => {
        const Icon = icons[one]
        const hint = keys[one]
        return (
          // biome-ignore lint/a11y/useSemanticElements: a segmented switch whose parts carry icons and keys
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={one === mode}
            aria-disabled={refused[one] !== undefined}
            data-mode={one}
            title={refused[one]}
            onClick={() => refused[one] === undefined && onChoose(one)}
          >
            <Icon />
            {say(conversationWords[one])}
            {hasDraft[one] && one !== mode && <i title={say(conversationWords.kept)}>•</i>}
            {hint && <KeyHint keys={hint} id={`conversation.${one}`} />}
          </button>
        )
      })}
    </Row>
  )
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  '& button': {
    ...theme.typography.button,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 28,
    padding: '2px 8px',
    border: '1px solid transparent',
    borderRadius: 6,
    background: 'none',
    color: theme.palette.text.secondary,
    cursor: 'pointer',
    '& svg': { fontSize: 16 },
    '& i': { fontStyle: 'normal' },
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
    '&[aria-disabled="true"]': { color: theme.palette.textFaint, cursor: 'not-allowed' },
  },
  '& button[aria-checked="true"]': { fontWeight: 600, backgroundColor: theme.palette.background.paper },
  '& button[data-mode="note"][aria-checked="true"]': {
    color: theme.palette.tone.busy.text,
    border: `1px dashed ${theme.palette.tone.busy.mark}`,
    borderRadius: 2,
  },
  '& button[data-mode="message"][aria-checked="true"]': {
    color: theme.palette.primary.main,
    borderColor: theme.palette.primary.main,
  },
  '& button[data-mode="call"][aria-checked="true"]': {
    color: theme.palette.text.primary,
    borderColor: theme.palette.control,
  },
}))
