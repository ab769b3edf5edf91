import { type ComponentType, lazy } from 'react'
import type { SettingBody } from '#shared/settings/bodies.ts'
import type { SettingName } from '#shared/settings/schema.ts'
import type { EditorProps } from './editorProps.ts'
import { formEditor } from './lazyFormEditor.tsx'

/** The screen part that reads and writes each setting. */
export const editors: { [N in SettingName]: ComponentType<EditorProps<SettingBody<N>>> } = {
  calendar: lazy(() => import('./CalendarEditor.tsx')),
  sla: lazy(() => import('./SlaEditor.tsx')),
  priority: lazy(() => import('./PriorityEditor.tsx')),
  routing: lazy(() => import('./RoutingEditor.tsx')),
  appeals: formEditor('appeals'),
  gating: formEditor('gating'),
  verifications: formEditor('verifications'),
  counterfeits: formEditor('counterfeits'),
  monitoring: formEditor('monitoring'),
  settlements: formEditor('settlements'),
  performance: formEditor('performance'),
  exports: formEditor('exports'),
  reports: formEditor('reports'),
  teams: formEditor('teams'),
}
