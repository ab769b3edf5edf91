import { reporterTypeWords, rightTypeWords } from '../counterfeits/registerWords.ts'
import { severityWords } from '../suspensions/words.ts'
import type { Words } from '../text.ts'
import type { SettingForm } from './form.ts'

const businessDays = { en: 'business days', ko: '영업일' }
const days = { en: 'days', ko: '일' }

const disclosureWords: Record<'nothing' | 'name' | 'name_and_email', Words> = {
  nothing: { en: 'Nothing', ko: '알리지 않음' },
  name: { en: 'Name', ko: '이름' },
  name_and_email: { en: 'Name and e-mail', ko: '이름과 이메일' },
}

export const counterfeitsForm: SettingForm = {
  autoBlock: {
    kind: 'group',
    label: { en: 'Automatic block', ko: '자동 차단' },
    hint: {
      en: 'Only complete reports about a right that is live in our register; never for a restricted reporter.',
      ko: '권리 대장에서 유효한 권리에 대한 완전한 신고에만 적용되며, 제한된 신고자에게는 적용되지 않습니다.',
    },
    fields: {
      isOn: { kind: 'flag', label: { en: 'Block at once', ko: '접수 즉시 차단' } },
      sources: {
        kind: 'choices',
        label: { en: 'For reports of', ko: '대상 신고자' },
        options: { rights_owner: reporterTypeWords.rights_owner, agent: reporterTypeWords.agent },
      },
    },
  },
  needCorroboration: {
    kind: 'choices',
    label: { en: 'Must be corroborated', ko: '보강 증거가 필요한 신고' },
    hint: {
      en: 'Reports of these alone block nothing without a test buy, a second report, the owner’s word or evidence of ours.',
      ko: '해당 신고만으로는 차단할 수 없으며, 시험 구매·추가 신고·권리자 확인·자체 증거 중 하나가 필요합니다.',
    },
    options: reporterTypeWords,
  },
  independentReports: {
    kind: 'whole',
    label: { en: 'Independent reports that corroborate each other', ko: '서로를 보강하는 독립 신고 수' },
  },
  judgmentFor: {
    kind: 'choices',
    label: { en: 'Rights that need a judgment', ko: '판결이 필요한 권리' },
    options: rightTypeWords,
  },
  incompleteBusinessDays: {
    kind: 'whole',
    label: { en: 'Time to complete a report', ko: '신고 보완 기한' },
    unit: businessDays,
  },
  counterNoticeBusinessDays: {
    kind: 'whole',
    label: { en: 'Time for a counter-notice', ko: '이의 통지 기한' },
    unit: businessDays,
  },
  reporterBusinessDays: {
    kind: 'whole',
    label: { en: 'Time for the reporter to sue', ko: '신고자 제소 기한' },
    unit: businessDays,
  },
  appealDays: { kind: 'whole', label: { en: 'Time to contest the decision', ko: '결정에 대한 이의 기간' }, unit: days },
  variants: {
    kind: 'group',
    label: { en: 'Variants', ko: '변형 상품' },
    fields: {
      imageDistance: {
        kind: 'whole',
        label: { en: 'Bits in which pictures may differ', ko: '이미지 해시 허용 차이' },
        unit: { en: 'of 64', ko: '/64비트' },
      },
      titleSimilarity: { kind: 'share', label: { en: 'Titles alike from', ko: '상품명 유사도 기준' } },
      mostTitles: { kind: 'whole', label: { en: 'Titles compared at most', ko: '비교할 상품명 최대 수' } },
    },
  },
  reporters: {
    kind: 'group',
    label: { en: 'Standing of reporters', ko: '신고자 신뢰도' },
    fields: {
      rejections: { kind: 'whole', label: { en: 'Rejected reports that restrict', ko: '제한되는 기각 건수' } },
      days: { kind: 'whole', label: { en: 'Within', ko: '집계 기간' }, unit: days },
    },
  },
  strikePoints: { kind: 'whole', label: { en: 'Strike points', ko: '벌점' } },
  repeat: {
    kind: 'group',
    label: { en: 'Repeat infringers', ko: '반복 침해' },
    fields: {
      days: { kind: 'whole', label: { en: 'Counted within', ko: '집계 기간' }, unit: days },
      policyId: {
        kind: 'text',
        label: { en: 'Policy of the suspension case', ko: '판매 정지 케이스의 정책' },
        hint: {
          en: 'Identifier of the policy. Empty: no case is opened, and the decision says so.',
          ko: '정책 식별자입니다. 비워 두면 케이스가 열리지 않으며 결정 화면에 표시됩니다.',
        },
      },
      steps: {
        kind: 'rows',
        label: { en: 'Steps', ko: '단계' },
        title: 'count',
        fields: {
          count: { kind: 'whole', label: { en: 'Infringements from', ko: '침해 결정 건수' } },
          severity: {
            kind: 'choice',
            label: { en: 'Severity of the case', ko: '케이스 심각도' },
            options: severityWords,
          },
        },
        fresh: { count: 4, severity: 'critical' },
      },
    },
  },
  mostForTestBuyKrw: { kind: 'krw', label: { en: 'Test buy, at most', ko: '시험 구매 한도' } },
  toldToSeller: {
    kind: 'group',
    label: { en: 'What the seller is told of who reported', ko: '판매자에게 알리는 신고자 정보' },
    fields: Object.fromEntries(
      (['rights_owner', 'agent', 'customer', 'third_party'] as const).map((type) => [
        type,
        { kind: 'choice' as const, label: reporterTypeWords[type], options: disclosureWords },
      ]),
    ),
  },
  toldToReporter: {
    kind: 'choice',
    label: {
      en: 'What the reporter is told of the seller with a counter-notice',
      ko: '이의 통지 시 신고자에게 알리는 판매자 정보',
    },
    options: disclosureWords,
  },
  classes: {
    kind: 'rows',
    label: { en: 'Nice classes of our categories', ko: '카테고리별 상품류' },
    title: 'category',
    fields: {
      category: { kind: 'text', label: { en: 'Category', ko: '카테고리' } },
      classes: { kind: 'texts', label: { en: 'Classes', ko: '상품류' } },
    },
    fresh: { category: '', classes: [] },
  },
}
