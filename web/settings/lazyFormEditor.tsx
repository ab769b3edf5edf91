import { type ComponentType, lazy } from 'react'
import type { SettingBody, settingForms } from '#shared/settings/bodies.ts'
import type { EditorProps } from './editorProps.ts'

type Described = keyof typeof settingForms

/** The editor of a setting that is described by its fields. */
export function formEditor<N extends Described>(name: N): ComponentType<EditorProps<SettingBody<N>>> {
  return lazy(async () => {
    const { FormEditor } = await import('./FormEditor.tsx')
    return { default: (props: EditorProps<SettingBody<N>>) => <FormEditor name={name} {...props} /> }
  })
}
