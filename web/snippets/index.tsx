import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'snippets',
  list: lazy(() => import('./SnippetList.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
