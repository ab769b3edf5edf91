import HelpOutline from '@mui/icons-material/HelpOutline'
import KeyboardDoubleArrowLeft from '@mui/icons-material/KeyboardDoubleArrowLeft'
import KeyboardDoubleArrowRight from '@mui/icons-material/KeyboardDoubleArrowRight'
import Logout from '@mui/icons-material/Logout'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useLogout } from 'react-admin'
import { roleWords } from '#shared/people/roleWords.ts'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { AvailabilitySwitch } from '../workflow/dispatch/AvailabilitySwitch.tsx'
import { Bell } from '../workflow/notifications/Bell.tsx'
import { Appearance } from './Appearance.tsx'
import { LiveDot } from './LiveDot.tsx'
import type { LiveStatus } from './liveEvents.ts'
import { appWords } from './words.ts'

type MenuFooterProps = { isNarrow: boolean; live: LiveStatus; onFold: () => void; onHelp: () => void }

/** Who I am and in which role, whether what I see is live, and how I like to see it. */
export function MenuFooter({ isNarrow, live, onFold, onHelp }: MenuFooterProps) {
  const say = useSay()
  const me = useMe()
  const logout = useLogout()
  const fold = say(isNarrow ? appWords.wideMenu : appWords.narrowMenu)
  return (
    <Root data-narrow={isNarrow}>
      <div className="tools">
        <LiveDot status={live} isNarrow={isNarrow} />
        <Bell />
        <Appearance isSignedIn />
        <IconButton aria-label={say(appWords.help)} title={`${say(appWords.help)} (?)`} onClick={onHelp}>
          <HelpOutline />
        </IconButton>
        <IconButton className="fold" aria-label={fold} title={`${fold} ([)`} onClick={onFold}>
          {isNarrow ? <KeyboardDoubleArrowRight /> : <KeyboardDoubleArrowLeft />}
        </IconButton>
      </div>
      {me && (
        <div className="me">
          <span className="initial" aria-hidden title={me.name}>
            {me.name.slice(0, 1)}
          </span>
          {!isNarrow && (
            <div>
              <b>{me.name}</b>
              <small>{say(roleWords[me.role])}</small>
            </div>
          )}
          <AvailabilitySwitch />
          <IconButton aria-label={say(appWords.signOut)} title={say(appWords.signOut)} onClick={() => logout()}>
            <Logout />
          </IconButton>
        </div>
      )}
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  '& .tools': { display: 'flex', alignItems: 'center', padding: '6px 8px' },
  // Six of them have to stand in the width of the menu.
  '& .tools .MuiIconButton-root': { minWidth: 0, padding: 4 },
  '& .fold': { [theme.breakpoints.down('md')]: { display: 'none' } },
  '& .me': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 52,
    padding: '8px 6px 8px 12px',
    borderTop: `1px solid ${theme.palette.line}`,
    '& > div': { flex: 1, minWidth: 0 },
    '& b, & small': { display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
    '& b': { ...theme.typography.subtitle1, lineHeight: '18px' },
    '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  },
  '& .initial': {
    flex: 'none',
    width: 28,
    height: 28,
    display: 'grid',
    placeItems: 'center',
    borderRadius: 6,
    fontWeight: 600,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.lineStrong}`,
  },
  '&[data-narrow="true"] .tools, &[data-narrow="true"] .me': { flexDirection: 'column', padding: '8px 0' },
}))
