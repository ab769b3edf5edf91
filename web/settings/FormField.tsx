import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import type { SettingField } from '#shared/settings/form.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { EditTable, RowTools, Wrong } from './EditTable.tsx'
import { FormControl } from './FormControl.tsx'
import { formWords } from './formWords.ts'
import { textOf, titleOf } from './tellForm.ts'

type Values = Record<string, unknown>

type FormFieldProps = {
  field: SettingField & { isOptional?: true }
  /** Where in the body it stands. */
  path: string
  value: unknown
  errors: Readonly<Record<string, string>>
  isReadOnly: boolean
  onChange: (next: unknown) => void
}

/** One line of a described setting: what it is, its value, and what the server objects to. */
export function FormField({ field, path, value, errors, isReadOnly, onChange }: FormFieldProps) {
  const say = useSay()
  const locale = useLanguage()
  const id = useId()
  const part = { path, errors, isReadOnly }
  return (
    <tr>
      <th scope="row" id={id}>
        {say(field.label)}
      </th>
      <td>
        {field.kind === 'rows' ? (
          <FormRows field={field} rows={(value ?? []) as Values[]} {...part} onChange={onChange} />
        ) : field.kind === 'group' ? (
          <EditTable>
            <tbody>
              {Object.entries(field.fields).map(([key, one]) => (
                <FormField
                  key={key}
                  field={one}
                  {...part}
                  path={`${path}/${key}`}
                  value={((value ?? {}) as Values)[key]}
                  onChange={(next) => onChange({ ...(value as Values), [key]: next })}
                />
              ))}
            </tbody>
          </EditTable>
        ) : isReadOnly ? (
          textOf(field, value, say, locale)
        ) : (
          <FormControl field={field} labelId={id} value={value} isWrong={Boolean(errors[path])} onChange={onChange} />
        )}
        {field.hint && field.kind !== 'group' && <small> {say(field.hint)}</small>}
        <Wrong errors={errors} at={[path]} />
      </td>
    </tr>
  )
}

type FormRowsProps = {
  field: SettingField & { kind: 'rows' }
  rows: Values[]
  path: string
  errors: Readonly<Record<string, string>>
  isReadOnly: boolean
  onChange: (next: Values[]) => void
}

/** A list of like things, folded to a line each: what it is called, and what it says in short. */
export function FormRows({ field, rows, path, errors, isReadOnly, onChange }: FormRowsProps) {
  const say = useSay()
  const locale = useLanguage()
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <>
      {rows.length === 0 && <p>{say(formWords.empty)}</p>}
      <List>
        {rows.map((row, at) => {
          const here = `${path}/${at}`
          const isWrong = Object.keys(errors).some((place) => place === here || place.startsWith(`${here}/`))
          const short = Object.entries(field.fields)
            .filter(([key, one]) => key !== field.title && one.kind !== 'rows' && one.kind !== 'group')
            .map(([key, one]) => textOf(one, row[key], say, locale))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a setting has no identity but its place
            <li key={at} data-wrong={isWrong}>
              <details open={opened === at || isWrong} onToggle={(event) => event.currentTarget.open && setOpened(at)}>
                <summary>
                  <b>{titleOf(field, row, at, say, locale)}</b>
                  <small>{short.join(' · ')}</small>
                </summary>
                <EditTable>
                  <tbody>
                    {Object.entries(field.fields).map(([key, one]) => (
                      <FormField
                        key={key}
                        field={one}
                        path={`${here}/${key}`}
                        value={row[key]}
                        errors={errors}
                        isReadOnly={isReadOnly}
                        onChange={(next) => onChange(rows.map((old, n) => (n === at ? { ...old, [key]: next } : old)))}
                      />
                    ))}
                  </tbody>
                </EditTable>
                <Wrong errors={errors} at={[here]} />
              </details>
              {!isReadOnly && <RowTools rows={rows} at={at} onChange={onChange} isOrdered />}
            </li>
          )
        })}
      </List>
      <Wrong errors={errors} at={[path]} />
      {!isReadOnly && (
        <Button
          size="small"
          startIcon={<Add />}
          onClick={() => {
            onChange([...rows, structuredClone(field.fresh)])
            setOpened(rows.length)
          }}
        >
          {say(formWords.add)}
        </Button>
      )}
    </>
  )
}

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { display: 'flex', alignItems: 'flex-start', borderTop: `1px solid ${theme.palette.line}` },
  '& > li:first-of-type': { borderTop: 0 },
  '& > li[data-wrong="true"] > details > summary > b': { color: theme.palette.tone.bad.text },
  '& details': { flex: 1, minWidth: 0 },
  '& details[open]': { paddingBottom: 8 },
  '& summary': {
    display: 'flex',
    gap: 12,
    alignItems: 'baseline',
    minHeight: 30,
    padding: '5px 4px',
    cursor: 'pointer',
    borderRadius: 6,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
    '& b': { fontWeight: 500, whiteSpace: 'nowrap' },
    '& small': {
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  },
}))
