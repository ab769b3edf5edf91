import { koKR } from '@mui/material/locale'
import { createTheme, type ThemeOptions } from '@mui/material/styles'
import type { Locale } from '#shared/text.ts'
import { adminParts } from './themeAdmin.ts'
import { controls } from './themeControls.ts'
import { formParts } from './themeForms.ts'
import { surfaces } from './themeSurfaces.ts'
import { darkTokens, lightTokens, measures, type Tokens } from './tokens.ts'

const typeFace = '"Pretendard Variable", Pretendard, system-ui, sans-serif'
const line = (size: number, height: number, weight = 400) => ({
  fontSize: `${size}px`,
  lineHeight: `${height}px`,
  fontWeight: weight,
  letterSpacing: 0,
})

/** The look as data: every colour, size and shape of the console stands in the tokens or in the three files beside this one. */
function optionsOf(mode: 'light' | 'dark', tokens: Tokens): ThemeOptions {
  return {
    palette: {
      mode,
      primary: { main: tokens.accent, dark: tokens.accentStrong, light: tokens.accent, contrastText: tokens.onAccent },
      // Nothing competes with the accent: what react-admin paints "secondary" is plain text here.
      secondary: { main: tokens.text, dark: tokens.text, light: tokens.textSoft, contrastText: tokens.surface },
      error: { main: tokens.tone.bad.text, contrastText: tokens.surface },
      warning: { main: tokens.tone.busy.text, contrastText: tokens.surface },
      success: { main: tokens.tone.good.text, contrastText: tokens.surface },
      info: { main: tokens.textSoft, contrastText: tokens.surface },
      text: { primary: tokens.text, secondary: tokens.textSoft, disabled: tokens.textFaint },
      divider: tokens.line,
      background: { default: tokens.ground, paper: tokens.surface },
      action: {
        hover: tokens.hover,
        selected: tokens.selected,
        focus: tokens.hover,
        active: tokens.textSoft,
        disabled: tokens.textFaint,
        disabledBackground: tokens.sunken,
        hoverOpacity: 0.06,
      },
      sunken: tokens.sunken,
      raised: tokens.raised,
      line: tokens.line,
      lineStrong: tokens.lineStrong,
      control: tokens.control,
      textFaint: tokens.textFaint,
      tone: tokens.tone,
    },
    spacing: 4,
    shape: { borderRadius: 6 },
    breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1280, xl: 1600 } },
    sidebar: { width: measures.menu, closedWidth: measures.narrowMenu },
    transitions: {
      duration: {
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 150,
        complex: 150,
        enteringScreen: 140,
        leavingScreen: 100,
      },
    },
    typography: {
      fontFamily: typeFace,
      htmlFontSize: 16,
      h1: line(20, 28, 650),
      h2: line(16, 24, 600),
      h3: line(14, 20, 600),
      h4: line(14, 20, 600),
      h5: line(14, 20, 600),
      h6: line(14, 20, 600),
      subtitle1: line(13, 20, 600),
      subtitle2: line(13, 20, 600),
      body1: line(13, 20),
      body2: line(13, 20),
      caption: line(12, 16),
      overline: { ...line(12, 16, 600), textTransform: 'none' },
      button: { ...line(13, 20, 500), textTransform: 'none' },
    },
    components: { ...controls(tokens), ...surfaces(tokens), ...adminParts(tokens), ...formParts(tokens) },
  }
}

const themes = { en: both([]), ko: both([koKR]) }

function both(words: object[]) {
  return {
    light: createTheme(optionsOf('light', lightTokens), ...words),
    dark: createTheme(optionsOf('dark', darkTokens), ...words),
  }
}

/** Light and dark in the language of the person: MUI's own words (pagers, autocompletes) follow the locale. */
export const themesIn = (locale: Locale) => themes[locale]
