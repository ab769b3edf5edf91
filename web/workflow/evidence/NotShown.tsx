import BrokenImageOutlined from '@mui/icons-material/BrokenImageOutlined'
import type { Words } from '#shared/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useSay } from '../../ui/useSay.ts'
import { viewerWords } from './words.ts'

/** The browser cannot draw it; the bytes can still be had. */
export function NotShown({ title = viewerWords.cannotShow }: { title?: Words }) {
  const say = useSay()
  return (
    <EmptyState icon={<BrokenImageOutlined />} title={say(title)}>
      {say(viewerWords.cannotShowText)}
    </EmptyState>
  )
}
