import Close from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import type { Certificate, ShiftWeek, WorkProfile, WorkProfileChange } from '#shared/teams/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { readShift, shiftText } from './shiftText.ts'
import { languageNames } from './words.ts'
import { weekdayWords, workWords } from './workWords.ts'

const languages = ['ko', 'en'] as const

/** What is being written, as it is written; hours are text until they are hours. */
export type Draft = {
  capacity: string
  languages: WorkProfile['languages']
  skills: Certificate[]
  hours: Record<string, string>
}

export const draftOf = ({ capacity, languages: spoken, skills, shift }: WorkProfile): Draft => ({
  capacity: String(capacity),
  languages: spoken,
  skills,
  hours: Object.fromEntries(Object.keys(weekdayWords).map((day) => [day, shiftText(shift[day])])),
})

/** The draft as the server takes it; null while something in it is not right. */
export function readDraft({ capacity, languages: spoken, skills, hours }: Draft): WorkProfileChange | null {
  const units = Number(capacity)
  const shift: ShiftWeek = {}
  for (const [day, text] of Object.entries(hours)) {
    const ranges = readShift(text)
    if (!ranges) return null
    if (ranges.length > 0) shift[day] = ranges
  }
  const areNamed = skills.every(({ skill }) => isSkill(skill))
  if (!Number.isInteger(units) || units < 1 || units > 1_000 || spoken.length === 0 || !areNamed) return null
  return { capacity: units, languages: spoken, skills, shift }
}

const isSkill = (word: string) => /^[a-z][a-z0-9_-]{0,59}$/.test(word)

export function WorkFields({ draft, onChange }: { draft: Draft; onChange: (next: Draft) => void }) {
  const say = useSay()
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const setSkill = (at: number, change: Partial<Certificate>) =>
    set({ skills: draft.skills.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  return (
    <Rows>
      <TextField
        type="number"
        label={say(workWords.capacity)}
        value={draft.capacity}
        onChange={(event) => set({ capacity: event.target.value })}
        slotProps={{ htmlInput: { min: 1, max: 1_000 } }}
      />
      <fieldset>
        <legend>{say(workWords.languages)}</legend>
        {languages.map((language) => (
          <FormControlLabel
            key={language}
            label={languageNames[language]}
            control={
              <Checkbox
                checked={draft.languages.includes(language)}
                onChange={(event) =>
                  set({
                    languages: languages.filter((one) =>
                      one === language ? event.target.checked : draft.languages.includes(one),
                    ),
                  })
                }
              />
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{say(workWords.skills)}</legend>
        {draft.skills.map(({ skill, validUntil }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the word is itself being typed
          <Line key={at}>
            <TextField
              label={say(workWords.skill)}
              value={skill}
              error={skill !== '' && !isSkill(skill)}
              helperText={skill !== '' && !isSkill(skill) ? say(workWords.skillHint) : undefined}
              onChange={(event) => setSkill(at, { skill: event.target.value })}
            />
            <TextField
              type="date"
              label={say(workWords.validUntil)}
              value={validUntil ?? ''}
              onChange={(event) => setSkill(at, { validUntil: event.target.value || null })}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <IconButton
              aria-label={`${say(workWords.remove)}: ${skill}`}
              onClick={() => set({ skills: draft.skills.filter((_, n) => n !== at) })}
            >
              <Close />
            </IconButton>
          </Line>
        ))}
        <Button onClick={() => set({ skills: [...draft.skills, { skill: '', validUntil: null }] })}>
          {say(workWords.addSkill)}
        </Button>
      </fieldset>
      <fieldset>
        <legend>{say(workWords.shift)}</legend>
        <p>{say(workWords.shiftHint)}</p>
        {Object.entries(weekdayWords).map(([day, words]) => {
          const text = draft.hours[day] ?? ''
          const isWrong = readShift(text) === null
          return (
            <TextField
              key={day}
              fullWidth
              label={say(words)}
              value={text}
              error={isWrong}
              helperText={isWrong ? say(workWords.wrongShift) : undefined}
              onChange={(event) => set({ hours: { ...draft.hours, [day]: event.target.value } })}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 120 } }}
            />
          )
        })}
      </fieldset>
    </Rows>
  )
}

const Rows = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 20,
  marginTop: 20,
  // Only ours: the outlines of the fields are fieldsets too.
  '& > fieldset': { display: 'grid', gap: 10, margin: 0, padding: 0, border: 0, minWidth: 0 },
  '& > fieldset > legend': { padding: 0, marginBottom: 6, ...theme.typography.subtitle1 },
  '& > fieldset > p': { margin: 0, fontSize: 12, color: theme.palette.text.secondary },
}))

const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 150px auto',
  gap: 8,
  alignItems: 'start',
})
