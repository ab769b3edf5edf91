import Gavel from '@mui/icons-material/GavelOutlined'
import History from '@mui/icons-material/History'
import Inbox from '@mui/icons-material/InboxOutlined'
import Inventory from '@mui/icons-material/Inventory2Outlined'
import Mail from '@mui/icons-material/MailOutline'
import People from '@mui/icons-material/PeopleOutline'
import Policy from '@mui/icons-material/PolicyOutlined'
import Store from '@mui/icons-material/StorefrontOutlined'
import Upload from '@mui/icons-material/UploadFileOutlined'
import type SvgIcon from '@mui/material/SvgIcon'
import type { FeatureName, features } from '#shared/features.ts'

type IconWord = (typeof features)[FeatureName]['icon']

export const featureIcons: Record<IconWord, typeof SvgIcon> = {
  inbox: Inbox,
  gavel: Gavel,
  store: Store,
  inventory: Inventory,
  policy: Policy,
  mail: Mail,
  upload: Upload,
  people: People,
  history: History,
}
