import DarkMode from '@mui/icons-material/DarkModeOutlined'
import LightMode from '@mui/icons-material/LightModeOutlined'
import IconButton from '@mui/material/IconButton'
import { useTheme as useMuiTheme } from '@mui/material/styles'
import { useLocaleState, useTheme } from 'react-admin'
import type { Locale } from '#shared/text.ts'
import { useSay } from '../ui/useSay.ts'
import { apiUrl, request } from './http.ts'
import { appWords } from './words.ts'

/** Language and light, one press each. */
export function Appearance({ isSignedIn = false }: { isSignedIn?: boolean }) {
  const say = useSay()
  const [locale, setLocale] = useLocaleState()
  const [, setTheme] = useTheme()
  const isDark = useMuiTheme().palette.mode === 'dark'
  const other = locale === 'ko' ? 'en' : 'ko'
  const light = say(isDark ? appWords.toLight : appWords.toDark)
  const choose = (locale: Locale) => {
    void setLocale(locale)
    // Kept with the person too, for letters to them and for their next browser; nobody waits for it.
    if (isSignedIn)
      void request(`${apiUrl}/session/locale`, { method: 'PUT', body: JSON.stringify({ locale }) }).catch(
        () => undefined,
      )
  }
  return (
    <>
      <IconButton
        lang={other}
        aria-label={say(appWords.language)}
        title={say(appWords.language)}
        onClick={() => choose(other)}
        sx={{ fontSize: 12, fontWeight: 600, minWidth: 28, height: 28 }}
      >
        {other === 'ko' ? '한' : 'EN'}
      </IconButton>
      <IconButton aria-label={light} title={light} onClick={() => setTheme(isDark ? 'light' : 'dark')}>
        {isDark ? <LightMode /> : <DarkMode />}
      </IconButton>
    </>
  )
}
