import DensitySmall from '@mui/icons-material/DensitySmall'
import VerticalSplit from '@mui/icons-material/VerticalSplitOutlined'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import { useSay } from '../../ui/useSay.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { useView } from './useView.ts'
import { queueWords } from './words.ts'

type LookToolsProps = {
  resource: string
  usual: readonly string[]
  columns: readonly { name: string; label: string }[]
  isCompact: boolean
  onCompact: (isCompact: boolean) => void
  isPreviewed: boolean
  /** Absent where there is no room for a preview. */
  onPreviewed: ((isPreviewed: boolean) => void) | undefined
}

/** How the rows are shown: columns, density, preview. */
export function LookTools(props: LookToolsProps) {
  const { resource, usual, columns, isCompact, onCompact, isPreviewed, onPreviewed } = props
  const say = useSay()
  const view = useView(resource, usual)
  return (
    <Tools>
      <ColumnsMenu columns={columns} view={view} />
      <ToggleButton
        value="compact"
        size="small"
        selected={isCompact}
        onChange={() => onCompact(!isCompact)}
        aria-label={say(queueWords.compact)}
        title={say(queueWords.compact)}
      >
        <DensitySmall />
      </ToggleButton>
      {onPreviewed && (
        <ToggleButton
          value="preview"
          size="small"
          selected={isPreviewed}
          onChange={() => onPreviewed(!isPreviewed)}
          aria-label={say(queueWords.togglePreview)}
          title={say(queueWords.togglePreview)}
        >
          <VerticalSplit />
        </ToggleButton>
      )}
    </Tools>
  )
}

const Tools = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  marginLeft: 'auto',
  '& .MuiToggleButton-root': { padding: 5, '& svg': { fontSize: 16 } },
  '& .MuiButton-root': { color: theme.palette.text.secondary, minHeight: 28 },
  [theme.breakpoints.down('md')]: { display: 'none' },
}))
