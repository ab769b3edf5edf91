import type { Tone } from '#shared/workflow/workflow.ts'

/** One meaning on the screen: `text` stands on `soft` or on the surface, `mark` is for glyphs and bars. */
export type ToneColours = { text: string; soft: string; mark: string }

export type Tokens = {
  /** Behind everything. */
  ground: string
  /** Panels and tables. */
  surface: string
  /** Menus, dialogs, sheets: above the surface. */
  raised: string
  /** The menu rail and table heads: below the surface. */
  sunken: string
  hover: string
  selected: string
  line: string
  lineStrong: string
  /** Outlines of what can be typed into or pressed. */
  control: string
  text: string
  textSoft: string
  textFaint: string
  accent: string
  accentStrong: string
  onAccent: string
  tone: Record<Tone, ToneColours>
}

export const lightTokens: Tokens = {
  ground: '#f6f7f8',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#eff1f3',
  hover: '#f1f3f5',
  selected: '#e9eefb',
  line: '#e2e5e9',
  lineStrong: '#cbd0d7',
  control: '#8a929e',
  text: '#16191d',
  textSoft: '#505762',
  textFaint: '#626974',
  accent: '#2d52d0',
  accentStrong: '#2344b3',
  onAccent: '#ffffff',
  tone: {
    neutral: { text: '#4b5260', soft: '#eceef1', mark: '#7a828f' },
    busy: { text: '#874a00', soft: '#fcf0dd', mark: '#c47a10' },
    good: { text: '#12633c', soft: '#e1f3e9', mark: '#1d8a53' },
    bad: { text: '#ad1a2c', soft: '#fce8ea', mark: '#cf2a3e' },
    paused: { text: '#573c9e', soft: '#efeafb', mark: '#7a5bd0' },
  },
}

export const darkTokens: Tokens = {
  ground: '#101214',
  surface: '#16191c',
  raised: '#1c2024',
  sunken: '#0c0e10',
  hover: '#1e2226',
  selected: '#1c2540',
  line: '#272b30',
  lineStrong: '#3b4148',
  control: '#656d78',
  text: '#e7e9ec',
  textSoft: '#a7adb7',
  textFaint: '#8f96a1',
  accent: '#8ea7ff',
  accentStrong: '#a9bcff',
  onAccent: '#0b1020',
  tone: {
    neutral: { text: '#b4bac4', soft: '#24282d', mark: '#868d98' },
    busy: { text: '#eebb6c', soft: '#2f2413', mark: '#d99a3a' },
    good: { text: '#74d3a0', soft: '#13291e', mark: '#43b57c' },
    bad: { text: '#ff959d', soft: '#361b1f', mark: '#f0636f' },
    paused: { text: '#bdaaf6', soft: '#251f39', mark: '#9a80e8' },
  },
}

/** Heights and widths that several parts must agree on, px. */
export const measures = { row: 36, compactRow: 30, strip: 48, menu: 216, narrowMenu: 52, sheet: 416 } as const

declare module '@mui/material/styles' {
  interface Palette {
    sunken: string
    raised: string
    line: string
    lineStrong: string
    control: string
    textFaint: string
    tone: Record<Tone, ToneColours>
  }
  interface PaletteOptions {
    sunken?: string
    raised?: string
    line?: string
    lineStrong?: string
    control?: string
    textFaint?: string
    tone?: Record<Tone, ToneColours>
  }
}
