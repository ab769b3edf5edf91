import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import { Route } from 'react-router'

const Wallboard = lazy(() => import('./Wallboard.tsx'))
const TeamRoster = lazy(() => import('./TeamRoster.tsx'))

export default {
  name: 'teams',
  list: lazy(() => import('./TeamList.tsx')),
  show: lazy(() => import('./TeamShow.tsx')),
  recordRepresentation: 'nameEn',
  children: [
    <Route key="wallboard" path="wallboard" element={<Wallboard />} />,
    <Route key="roster" path=":id/roster" element={<TeamRoster />} />,
  ],
} satisfies ResourceProps
