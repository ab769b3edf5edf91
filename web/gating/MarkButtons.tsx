import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { type ChecklistRow, handCodes, type RuleCode } from '#shared/gating/documents.ts'
import { deficiencyWords } from '#shared/gating/documentWords.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import type { Marks, RowMark } from './useMarks.ts'

type MarkButtonsProps = { row: ChecklistRow; mark: RowMark; found: readonly RuleCode[]; marks: Marks }

/** The marks of a row, by pointer; the figure on each is its key while the row has the focus. */
export function MarkButtons({ row, mark, found, marks }: MarkButtonsProps) {
  const say = useSay()
  const { type } = row
  if (!marks.mayMark) {
    const said = [...mark.codes.map((code) => say(deficiencyWords[code])), mark.note].filter((one) => one !== '')
    return said.length > 0 ? <Said>{said.join(' · ')}</Said> : null
  }
  const isFound = mark.verdict === 'deficient' && found.length > 0 && found.every((code) => mark.codes.includes(code))
  const isOver = mark.verdict === 'ok' && mark.overrides.length > 0
  const wantsNote = isOver || mark.verdict === 'not_needed' || mark.codes.includes('other')
  return (
    <>
      <Buttons role="group" aria-label={say(caseWords.checklist)}>
        <Mark hint="1" isOn={mark.verdict === 'ok'} onPress={() => marks.markOk(type)}>
          {say(found.length > 0 ? caseWords.passOver : caseWords.markOk)}
        </Mark>
        {found.length > 0 && (
          <Mark hint="2" isOn={isFound} onPress={() => marks.markFound(type)}>
            {say(caseWords.markFound)}
          </Mark>
        )}
        <Mark hint="3" isOn={mark.verdict === 'not_needed'} onPress={() => marks.markNotNeeded(type)}>
          {say(caseWords.markNotNeeded)}
        </Mark>
        {handCodes.map((code, at) => (
          <Mark
            key={code}
            hint={String(at + 4)}
            isOn={mark.codes.includes(code)}
            onPress={() => marks.toggleCode(type, code)}
          >
            {say(deficiencyWords[code])}
          </Mark>
        ))}
      </Buttons>
      {(wantsNote || mark.note !== '') && (
        <TextField
          size="small"
          fullWidth
          label={say(caseWords.note)}
          value={mark.note}
          error={wantsNote && mark.note.trim() === ''}
          helperText={wantsNote && mark.note.trim() === '' ? say(caseWords.noteNeeded) : undefined}
          onChange={(event) => marks.note(type, event.target.value)}
        />
      )}
    </>
  )
}

type MarkProps = { hint: string; isOn: boolean; onPress: () => void; children: string }

const Mark = ({ hint, isOn, onPress, children }: MarkProps) => (
  <button type="button" aria-pressed={isOn} onClick={onPress}>
    {children}
    <kbd aria-hidden>{hint}</kbd>
  </button>
)

const Said = styled('p')(({ theme }) => ({ margin: '6px 0 0', color: theme.palette.text.secondary }))

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  margin: '8px 0',
  '& button': {
    ...theme.typography.caption,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 26,
    padding: '2px 8px',
    borderRadius: 6,
    border: `1px solid ${theme.palette.line}`,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
    '&[aria-pressed="true"]': {
      borderColor: theme.palette.text.primary,
      backgroundColor: theme.palette.action.selected,
      fontWeight: 600,
    },
  },
  '& kbd': { fontFamily: 'inherit', fontSize: 12, color: theme.palette.text.secondary },
}))
