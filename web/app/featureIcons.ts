import Gate from '@mui/icons-material/ApprovalOutlined'
import Attach from '@mui/icons-material/AttachFile'
import Appeal from '@mui/icons-material/BalanceOutlined'
import Chart from '@mui/icons-material/BarChartOutlined'
import Checklist from '@mui/icons-material/ChecklistOutlined'
import Copyright from '@mui/icons-material/CopyrightOutlined'
import FactCheck from '@mui/icons-material/FactCheckOutlined'
import Download from '@mui/icons-material/FileDownloadOutlined'
import Forum from '@mui/icons-material/ForumOutlined'
import Gavel from '@mui/icons-material/GavelOutlined'
import Groups from '@mui/icons-material/GroupsOutlined'
import Handshake from '@mui/icons-material/HandshakeOutlined'
import History from '@mui/icons-material/History'
import Inbox from '@mui/icons-material/InboxOutlined'
import Inventory from '@mui/icons-material/Inventory2Outlined'
import Key from '@mui/icons-material/KeyOutlined'
import Link from '@mui/icons-material/LinkOutlined'
import Brand from '@mui/icons-material/LocalOfferOutlined'
import Mail from '@mui/icons-material/MailOutline'
import Bell from '@mui/icons-material/NotificationsOutlined'
import Payments from '@mui/icons-material/PaymentsOutlined'
import People from '@mui/icons-material/PeopleOutline'
import Policy from '@mui/icons-material/PolicyOutlined'
import Radar from '@mui/icons-material/RadarOutlined'
import Schedule from '@mui/icons-material/ScheduleSendOutlined'
import Snippet from '@mui/icons-material/ShortTextOutlined'
import Store from '@mui/icons-material/StorefrontOutlined'
import Target from '@mui/icons-material/TrackChangesOutlined'
import Trend from '@mui/icons-material/TrendingUpOutlined'
import Tune from '@mui/icons-material/TuneOutlined'
import Upload from '@mui/icons-material/UploadFileOutlined'
import Verified from '@mui/icons-material/VerifiedUserOutlined'
import View from '@mui/icons-material/ViewListOutlined'
import type SvgIcon from '@mui/material/SvgIcon'
import type { FeatureName, features } from '#shared/features.ts'

type IconWord = (typeof features)[FeatureName]['icon']

export const featureIcons: Record<IconWord, typeof SvgIcon> = {
  chart: Chart,
  download: Download,
  handshake: Handshake,
  schedule: Schedule,
  target: Target,
  trend: Trend,
  inbox: Inbox,
  gavel: Gavel,
  store: Store,
  inventory: Inventory,
  policy: Policy,
  mail: Mail,
  upload: Upload,
  people: People,
  history: History,
  attach: Attach,
  bell: Bell,
  checklist: Checklist,
  forum: Forum,
  groups: Groups,
  link: Link,
  snippet: Snippet,
  tune: Tune,
  view: View,
  appeal: Appeal,
  brand: Brand,
  copyright: Copyright,
  fact_check: FactCheck,
  gate: Gate,
  key: Key,
  payments: Payments,
  radar: Radar,
  verified: Verified,
}
