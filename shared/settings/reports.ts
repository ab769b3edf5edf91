import { type Static, Type } from 'typebox'
import type { SettingForm } from './form.ts'

export const ReportsBody = Type.Object(
  {
    /** Figures go to people of the console; to anybody else only where this is set. */
    outsideAddresses: Type.Boolean(),
    outsideDomains: Type.Array(Type.String({ minLength: 3, maxLength: 120, pattern: '^[^\\s@]+\\.[^\\s@]+$' }), {
      maxItems: 50,
    }),
  },
  { additionalProperties: false },
)
export type ReportsBody = Static<typeof ReportsBody>

export const baseReports: ReportsBody = { outsideAddresses: false, outsideDomains: [] }

export const reportsForm: SettingForm = {
  outsideAddresses: {
    kind: 'flag',
    label: { en: 'Reports may go to outside addresses', ko: '외부 주소로 보고 발송 허용' },
    hint: {
      en: 'What leaves the console is no longer narrowed to what its reader may see.',
      ko: '외부로 나간 보고는 수신자의 열람 범위로 제한되지 않습니다.',
    },
  },
  outsideDomains: {
    kind: 'texts',
    label: { en: 'Only of these domains', ko: '허용 도메인' },
    hint: { en: 'Empty: of any domain.', ko: '비워 두면 모든 도메인에 보낼 수 있습니다.' },
  },
}
