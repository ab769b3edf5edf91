import MenuIcon from '@mui/icons-material/Menu'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import { styled, type Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useSidebarState } from 'react-admin'
import { useLocation } from 'react-router'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useKeysInForce } from '../ui/useChosenKeys.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { BulkChip } from '../workflow/bulk/BulkChip.tsx'
import { CommandPaletteButton, CommandPaletteOpener } from './CommandPaletteOpener.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HelpSheet } from './HelpSheet.tsx'
import { Menu } from './Menu.tsx'
import { SessionEnded } from './SessionEnded.tsx'
import { measures } from './tokens.ts'
import { useLiveEvents } from './useLiveEvents.ts'
import { appWords } from './words.ts'

/** The frame: menu at the left, a slim strip that the screen fills, the screen, and room for one sheet beside it. */
export function Layout({ children }: { children: ReactNode }) {
  const say = useSay()
  const { pathname } = useLocation()
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  const [isWide, setIsWide] = useSidebarState()
  const [isDrawerOpen, setIsDrawerOpen] = useState(false)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const live = useLiveEvents()
  useKeysInForce()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the drawer
  useEffect(() => setIsDrawerOpen(false), [pathname])
  useKeys([
    { id: 'app.help', keys: '?', says: appWords.helpOpens, run: () => setIsHelpOpen((was) => !was) },
    {
      id: 'app.menu',
      keys: 'mod+b',
      says: isWide ? appWords.narrowMenu : appWords.wideMenu,
      run: () => setIsWide(!isWide),
    },
  ])

  const menu = (
    <Menu
      isNarrow={!isPhone && !isWide}
      live={live}
      onFold={() => setIsWide(!isWide)}
      onHelp={() => setIsHelpOpen(true)}
    />
  )
  return (
    <Frame data-phone={isPhone}>
      <Skip href="#main-content">{say(appWords.skip)}</Skip>
      {isPhone ? (
        <Drawer open={isDrawerOpen} onClose={() => setIsDrawerOpen(false)}>
          {menu}
        </Drawer>
      ) : (
        menu
      )}
      <Strip>
        {isPhone && (
          <IconButton aria-label={say(appWords.openMenu)} onClick={() => setIsDrawerOpen(true)}>
            <MenuIcon />
          </IconButton>
        )}
        {isPhone && <CommandPaletteButton isNarrow />}
        <h1>
          <span id="page-title" />
          <span id="react-admin-title" />
        </h1>
        <div id="page-tabs" />
        <div id="page-actions" />
        <BulkChip />
      </Strip>
      <Main id="main-content" tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<SkeletonRows rows={12} />}>{children}</Suspense>
        </ErrorBoundary>
      </Main>
      <CommandPaletteOpener />
      <ConnectionLine status={live} />
      <SessionEnded live={live} />
      <Beside id="side-sheet" />
      {isHelpOpen && <HelpSheet onClose={() => setIsHelpOpen(false)} />}
    </Frame>
  )
}

const Frame = styled('div')(({ theme }) => ({
  height: '100dvh',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gridTemplateRows: 'auto minmax(0, 1fr)',
  gridTemplateAreas: '"menu strip sheet" "menu main sheet"',
  backgroundColor: theme.palette.background.default,
  '&[data-phone="true"]': {
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateAreas: '"strip" "main"',
  },
}))

const Skip = styled('a')(({ theme }) => ({
  position: 'fixed',
  left: 8,
  top: -48,
  zIndex: theme.zIndex.tooltip,
  padding: '8px 12px',
  borderRadius: 6,
  color: theme.palette.primary.contrastText,
  backgroundColor: theme.palette.primary.main,
  '&:focus': { top: 8 },
}))

const Strip = styled('header')(({ theme }) => ({
  gridArea: 'strip',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 16px',
  minHeight: measures.strip,
  padding: '0 16px',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& h1': {
    ...theme.typography.h2,
    display: 'flex',
    margin: 0,
    minWidth: 0,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& h1 small': { ...theme.typography.body1, color: theme.palette.text.secondary, marginLeft: 8 },
  '& #page-tabs:empty, & #page-actions:empty': { display: 'none !important' },
  '& #page-tabs': { alignSelf: 'stretch', display: 'flex', alignItems: 'flex-end' },
  '& #page-actions': { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: 8, padding: '8px 0' },
}))

const Main = styled('main')({
  gridArea: 'main',
  position: 'relative',
  overflow: 'auto',
  outline: 'none',
  // Screens fold by the room they have, not by the window: an open sheet takes some of it.
  containerType: 'inline-size',
  containerName: 'screen',
})

const Beside = styled('div')(({ theme }) => ({
  gridArea: 'sheet',
  minHeight: 0,
  [theme.breakpoints.down('md')]: {
    gridArea: 'unset',
    position: 'fixed',
    top: 0,
    right: 0,
    bottom: 0,
    zIndex: theme.zIndex.drawer,
  },
}))
