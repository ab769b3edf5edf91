/** What every editor of a setting is given. Errors come by path in the body: `/calendars/0/week/1/0`. */
export type EditorProps<Body> = {
  value: Body
  onChange: (next: Body) => void
  errors: Readonly<Record<string, string>>
  isReadOnly: boolean
}
