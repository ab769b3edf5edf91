import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import { Route } from 'react-router'

const BoardPage = lazy(() => import('./BoardPage.tsx'))
const KpiPage = lazy(() => import('./KpiPage.tsx'))

export default {
  name: 'kpis',
  list: BoardPage,
  children: [
    <Route key="board" path="boards/:name" element={<BoardPage />} />,
    <Route key="kpi" path=":metric" element={<KpiPage />} />,
  ],
} satisfies ResourceProps
