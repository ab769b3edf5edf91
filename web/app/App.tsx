import { lazy, useEffect, useSyncExternalStore } from 'react'
import { Admin, CustomRoutes, Resource } from 'react-admin'
import { createBrowserRouter, Route } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { Locale } from '#shared/text.ts'
import apiKeys from '../api-keys/index.tsx'
import appeals from '../appeals/index.tsx'
import audit from '../audit/index.tsx'
import brands from '../brands/index.tsx'
import bulk from '../bulk/index.tsx'
import cases from '../cases/index.tsx'
import counterfeits from '../counterfeits/index.tsx'
import exports from '../exports/index.tsx'
import gating from '../gating/index.tsx'
import salesPermissions from '../gating/permissions/resource.tsx'
import imports from '../imports/index.tsx'
import kpis from '../kpis/index.tsx'
import listings from '../listings/index.tsx'
import monitoring from '../monitoring/index.tsx'
import notifications from '../notifications/index.tsx'
import people from '../people/index.tsx'
import performance from '../performance/index.tsx'
import policies from '../policies/index.tsx'
import reports from '../reports/index.tsx'
import sellers from '../sellers/index.tsx'
import settings from '../settings/index.tsx'
import settlements from '../settlements/index.tsx'
import { RatePage } from '../settlements/RatePage.tsx'
import snippets from '../snippets/index.tsx'
import suspensions from '../suspensions/index.tsx'
import alerts from '../targets/alerts.tsx'
import targets from '../targets/index.tsx'
import teams from '../teams/index.tsx'
import templates from '../templates/index.tsx'
import vendors from '../vendors/index.tsx'
import verifications from '../verifications/index.tsx'
import { AccessDenied } from './AccessDenied.tsx'
import { authProvider } from './authProvider.ts'
import { dataProvider } from './dataProvider.ts'
import { i18nProvider } from './i18nProvider.ts'
import { Layout } from './Layout.tsx'
import { Login } from './Login.tsx'
import { NotFound } from './NotFound.tsx'
import { queryClient } from './queryClient.ts'
import { SetPassword } from './SetPassword.tsx'
import { store } from './store.ts'
import { themesIn } from './theme.ts'

const Home = lazy(() => import('../kpis/Home.tsx'))
const Counted = lazy(() => import('../kpis/Counted.tsx'))

/** The console, feature by feature. */
function Console() {
  const locale = useStoredLocale()
  const themes = themesIn(locale)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <Admin
      title="Maru"
      disableTelemetry
      requireAuth
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      theme={themes.light}
      darkTheme={themes.dark}
      layout={Layout}
      loginPage={Login}
      accessDenied={AccessDenied}
      catchAll={NotFound}
      dashboard={Home}
      loading={Nothing}
    >
      <Resource {...suspensions} />
      <Resource {...counterfeits} />
      <Resource {...appeals} />
      <Resource {...verifications} />
      <Resource {...gating} />
      <Resource {...settlements} />
      <Resource {...cases} />
      <Resource {...notifications} />
      <Resource {...bulk} />
      <Resource {...sellers} />
      <Resource {...performance} />
      <Resource {...listings} />
      <Resource {...brands} />
      <Resource {...vendors} />
      <Resource {...salesPermissions} />
      <Resource {...monitoring} />
      <Resource {...kpis} />
      <Resource {...targets} />
      <Resource {...alerts} />
      <Resource {...reports} />
      <Resource {...policies} />
      <Resource {...templates} />
      <Resource {...snippets} />
      <Resource {...imports} />
      <Resource {...exports} />
      <Resource {...settings} />
      <Resource {...people} />
      <Resource {...apiKeys} />
      <Resource {...teams} />
      <Resource {...audit} />
      <CustomRoutes>
        <Route path="/counted" element={<Counted />} />
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/set-password" element={<SetPassword />} />
        <Route path="/rate/:token" element={<RatePage />} />
      </CustomRoutes>
    </Admin>
  )
}

// The session answers within a blink; a spinner would only flicker.
const Nothing = () => null

const listenToLocale = (listener: () => void) => store.subscribe('locale', listener)

/** The themes carry MUI's own words, and stand above react-admin's language context. */
const useStoredLocale = () =>
  useSyncExternalStore<Locale>(listenToLocale, () =>
    store.getItem('locale', i18nProvider.getLocale()) === 'ko' ? 'ko' : 'en',
  )

const router = createBrowserRouter([{ path: '*', element: <Console /> }])

export const App = () => <RouterProvider router={router} />
