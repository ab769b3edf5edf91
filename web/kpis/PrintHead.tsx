import GlobalStyles from '@mui/material/GlobalStyles'
import { styled, type Theme } from '@mui/material/styles'
import { exactTime } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { periodText } from './days.ts'
import { useChoices } from './useChoices.ts'
import { dimensions, type Scoped } from './useScope.ts'
import { dimensionLabels, kpiWords } from './words.ts'

type PrintHeadProps = { title: string; scoped: Scoped; compared: { from: string; to: string } | null }

/** On paper only: what this is, of which days, of whose work; the frame of the console stays on the screen. */
export function PrintHead({ title, scoped, compared }: PrintHeadProps) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const choices = useChoices()
  const chosen = dimensions.flatMap((dimension) => {
    const value = scoped.chosen[dimension]
    const label = choices[dimension].find((one) => one.value === value)?.label
    return value ? [`${say(dimensionLabels[dimension])}: ${label ?? value}`] : []
  })
  return (
    <>
      <GlobalStyles styles={onPaper} />
      <Head>
        <b>{title}</b>
        <span>{periodText(scoped, locale)}</span>
        {compared && (
          <span>
            {say(kpiWords.compare)} {periodText(compared, locale)}
          </span>
        )}
        {chosen.map((one) => (
          <span key={one}>{one}</span>
        ))}
        <span>{say(kpiWords.sums, { time: exactTime(now, locale) })}</span>
      </Head>
    </>
  )
}

const [ink, rule, paper] = ['#16191d', '#cbd0d7', '#ffffff']

/** Dark on white whatever the screen shows, all of it instead of what fits the window. */
const onPaper = ({ palette }: Theme) => ({
  '@page': { size: 'A4 landscape', margin: '10mm' },
  '@media print': {
    'html, body, #root, #root > div': { height: 'auto !important', background: `${paper} !important` },
    'body *': { color: `${ink} !important`, borderColor: `${rule} !important` },
    'svg text': { fill: `${ink} !important` },
    'body div, body section, body article, body table': {
      backgroundColor: `${paper} !important`,
    },
    'aside, header:has(#page-title), #side-sheet': { display: 'none !important' },
    '#root div:has(> main)': { display: 'block !important', height: 'auto !important' },
    main: { overflow: 'visible !important', height: 'auto !important', position: 'static !important' },
    // What was drawn in the colours of a dark screen.
    [`svg [stroke="${palette.text.primary}"]`]: { stroke: ink },
    [`svg [fill="${palette.text.primary}"]`]: { fill: ink },
    [`svg [stroke="${palette.line}"], svg [stroke="${palette.lineStrong}"]`]: { stroke: rule },
    '[data-board] *': { boxShadow: `0 0 0 0 ${rule} !important` },
    '[data-board] article, [data-board] section': { outline: `1px solid ${rule}` },
    '[data-board] td[data-step="0"]': { backgroundColor: 'transparent !important' },
  },
})

const Head = styled('div')({
  display: 'none',
  '@media print': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 20px',
    padding: '0 0 8px',
    '& b': { fontSize: 18 },
  },
})
