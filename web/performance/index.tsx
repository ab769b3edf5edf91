import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import { Route } from 'react-router'

const Outlook = lazy(() => import('./Outlook.tsx'))
const EffectCourses = lazy(() => import('./EffectCourses.tsx'))
const JourneyTables = lazy(() => import('./JourneyTables.tsx'))
const ContactReasons = lazy(() => import('./ContactReasons.tsx'))

export default {
  name: 'performance',
  list: lazy(() => import('./Trends.tsx')),
  children: [
    <Route key="outlook" path="outlook" element={<Outlook />} />,
    <Route key="effects" path="effects" element={<EffectCourses />} />,
    <Route key="journeys" path="journeys" element={<JourneyTables />} />,
    <Route key="contacts" path="contacts" element={<ContactReasons />} />,
  ],
} satisfies ResourceProps
