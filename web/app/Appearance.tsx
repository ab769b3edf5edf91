import DarkMode from '@mui/icons-material/DarkModeOutlined'
import LightMode from '@mui/icons-material/LightModeOutlined'
import IconButton from '@mui/material/IconButton'
import { useTheme as useMuiTheme } from '@mui/material/styles'
import { useLocaleState, useTheme } from 'react-admin'
import { useSay } from '../ui/useSay.ts'
import { appWords } from './words.ts'

/** Language and light, one press each. */
export function Appearance() {
  const say = useSay()
  const [locale, setLocale] = useLocaleState()
  const [, setTheme] = useTheme()
  const isDark = useMuiTheme().palette.mode === 'dark'
  const other = locale === 'ko' ? 'en' : 'ko'
  const light = say(isDark ? appWords.toLight : appWords.toDark)
  return (
    <>
      <IconButton
        lang={other}
        aria-label={say(appWords.language)}
        title={say(appWords.language)}
        onClick={() => setLocale(other)}
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
