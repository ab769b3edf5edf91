import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import { Route } from 'react-router'

const RuleList = lazy(() => import('./RuleList.tsx'))

export default {
  name: 'targets',
  list: lazy(() => import('./TargetList.tsx')),
  children: [<Route key="rules" path="rules" element={<RuleList />} />],
} satisfies ResourceProps
