import { styled } from '@mui/material/styles'
import { settingForms } from '#shared/settings/bodies.ts'
import type { SettingForm } from '#shared/settings/form.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { EditTable } from './EditTable.tsx'
import type { EditorProps } from './editorProps.ts'
import { FormField, FormRows } from './FormField.tsx'
import { formWords } from './formWords.ts'

type Values = Record<string, unknown>
type FormEditorProps<Body> = EditorProps<Body> & { name: keyof typeof settingForms }

/** A setting as its description says: single values together, each group and each list in a panel of its own. */
export function FormEditor<Body extends object>({ name, value, onChange, errors, isReadOnly }: FormEditorProps<Body>) {
  const say = useSay()
  const form: SettingForm = settingForms[name]
  const values = value as Values
  const put = (change: Values) => onChange({ ...value, ...change })
  const single = Object.entries(form).filter(([, { kind }]) => kind !== 'group' && kind !== 'rows')
  return (
    <>
      {single.length > 0 && (
        <Panel title={say(formWords.general)}>
          <EditTable>
            <tbody>
              {single.map(([key, field]) => (
                <FormField
                  key={key}
                  field={field}
                  path={`/${key}`}
                  value={values[key]}
                  errors={errors}
                  isReadOnly={isReadOnly}
                  onChange={(next) => put({ [key]: next })}
                />
              ))}
            </tbody>
          </EditTable>
        </Panel>
      )}
      {Object.entries(form).map(([key, field]) => {
        if (field.kind !== 'group' && field.kind !== 'rows') return null
        const part = { path: `/${key}`, errors, isReadOnly, onChange: (next: unknown) => put({ [key]: next }) }
        const rows = field.kind === 'rows' ? ((values[key] ?? []) as Values[]) : null
        return (
          <Panel key={key} title={say(field.label)} count={rows?.length}>
            {field.hint && <Hint>{say(field.hint)}</Hint>}
            {field.kind === 'rows' ? (
              <FormRows field={field} rows={rows ?? []} {...part} />
            ) : (
              <EditTable>
                <tbody>
                  {Object.entries(field.fields).map(([inner, one]) => {
                    const group = (values[key] ?? {}) as Values
                    return (
                      <FormField
                        key={inner}
                        field={one}
                        path={`/${key}/${inner}`}
                        value={group[inner]}
                        errors={errors}
                        isReadOnly={isReadOnly}
                        onChange={(next) => put({ [key]: { ...group, [inner]: next } })}
                      />
                    )
                  })}
                </tbody>
              </EditTable>
            )}
          </Panel>
        )
      })}
    </>
  )
}

const Hint = styled('p')(({ theme }) => ({ margin: '0 0 8px', color: theme.palette.text.secondary, maxWidth: '72ch' }))
