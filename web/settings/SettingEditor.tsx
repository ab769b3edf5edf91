import type { ComponentType } from 'react'
import type { SettingName } from '#shared/settings/schema.ts'
import type { EditorProps } from './editorProps.ts'
import { editors } from './editors.ts'

type SettingEditorProps = EditorProps<unknown> & { name: SettingName }

/** The editor of this setting. */
export function SettingEditor({ name, ...props }: SettingEditorProps) {
  // The server checked the body against the schema that belongs to the name; the pairing is typed in `editors`.
  const Editor = editors[name] as ComponentType<EditorProps<unknown>>
  return <Editor {...props} />
}
