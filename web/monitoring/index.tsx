import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import { Route } from 'react-router'

const RuleFigures = lazy(() => import('./RuleFigures.tsx'))
const WatchList = lazy(() => import('./WatchList.tsx'))
const FakeList = lazy(() => import('./FakeList.tsx'))

export default {
  name: 'monitoring',
  list: lazy(() => import('./FindingList.tsx')),
  show: lazy(() => import('./FindingShow.tsx')),
  recordRepresentation: 'title',
  children: [
    <Route key="rules" path="rules" element={<RuleFigures />} />,
    <Route key="watch" path="watch" element={<WatchList />} />,
    <Route key="fakes" path="fakes" element={<FakeList />} />,
  ],
} satisfies ResourceProps
