import type { AlertRule } from '#shared/targets/alertSchema.ts'
import { MuteSheet } from './MuteSheet.tsx'
import { RuleForm } from './RuleForm.tsx'

export type OpenSheet = { kind: 'edit'; rule?: AlertRule } | { kind: 'mute'; rule: AlertRule }

export function RuleSheet({ sheet, onClose }: { sheet: OpenSheet; onClose: () => void }) {
  if (sheet.kind === 'mute') return <MuteSheet key={sheet.rule.id} rule={sheet.rule} onClose={onClose} />
  return <RuleForm key={sheet.rule?.id ?? 'new'} rule={sheet.rule} onClose={onClose} />
}
