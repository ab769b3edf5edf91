import { styled } from '@mui/material/styles'
import type { GateCauses } from '#shared/gating/lifeSchema.ts'
import { Field, Fields } from '../../ui/Fields.tsx'
import { useSay } from '../../ui/useSay.ts'
import { permissionWords } from './words.ts'

type Told = GateCauses['findings'][number]['said']

/** One text of two: what gives it away is marked where it stands. */
export function Side({ label, side }: { label: string; side: Told }) {
  const say = useSay()
  const { mark } = side
  const rows: [string, string | null | undefined][] = [
    [say(permissionWords.listingTitle), side.title],
    [say(permissionWords.brand), side.brand === null ? say(permissionWords.noBrand) : side.brand],
    [say(permissionWords.category), side.categories ? side.categories.join(', ') : side.category],
    [say(permissionWords.barcode), side.barcode],
    [say(permissionWords.imageHash), side.imageHash],
  ]
  const told = rows.filter(([, text]) => text)
  const isMarked = told.some(([, text]) => mark && text?.includes(mark))
  return (
    <Box>
      <h3>{label}</h3>
      <Fields>
        {told.map(([name, text]) => (
          <Field key={name} label={name}>
            <Marked text={text ?? ''} mark={mark} />
          </Field>
        ))}
        {mark && !isMarked && (
          <Field label={say(permissionWords.brand)}>
            <mark>{mark}</mark>
          </Field>
        )}
      </Fields>
    </Box>
  )
}

function Marked({ text, mark }: { text: string; mark?: string }) {
  const at = mark ? text.indexOf(mark) : -1
  if (!mark || at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{mark}</mark>
      {text.slice(at + mark.length)}
    </>
  )
}

const Box = styled('section')(({ theme }) => ({
  minWidth: 0,
  '& h3': { ...theme.typography.caption, margin: '0 0 4px', color: theme.palette.text.secondary },
  '& mark': {
    padding: '0 2px',
    borderRadius: 3,
    color: theme.palette.tone.bad.text,
    backgroundColor: theme.palette.tone.bad.soft,
    fontWeight: 600,
  },
}))
