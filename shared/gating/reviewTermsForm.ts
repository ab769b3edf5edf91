import type { SettingForm } from '../settings/form.ts'
import { severityWords } from '../suspensions/words.ts'
import { sellerTypeWords } from '../verifications/factWords.ts'
import { certificateTypeWords, documentTypeWords } from './documentWords.ts'
import { permissionScopeWords } from './lifeWords.ts'

const days = { en: 'days', ko: '일' }

/** How the settings of the review are shown and edited. */
export const reviewTermsForm: SettingForm = {
  matrix: {
    kind: 'rows',
    label: { en: 'Documents required', ko: '필수 서류 기준표' },
    hint: {
      en: 'A case needs the documents of every line that fits it. An empty list means all.',
      ko: '조건에 맞는 모든 행의 서류가 필요합니다. 비워 두면 전체에 적용됩니다.',
    },
    title: 'id',
    fields: {
      id: {
        kind: 'text',
        label: { en: 'Line', ko: '기준 이름' },
        hint: { en: 'Named on each checklist that it adds to.', ko: '체크리스트에 근거로 표시됩니다.' },
      },
      scopes: { kind: 'choices', label: { en: 'Scope', ko: '심사 단위' }, options: permissionScopeWords },
      sellerTypes: { kind: 'choices', label: { en: 'Seller type', ko: '판매자 유형' }, options: sellerTypeWords },
      categories: {
        kind: 'texts',
        label: { en: 'Categories', ko: '카테고리' },
        hint: { en: 'A trailing * stands for any ending.', ko: '끝의 *는 모든 하위 이름을 뜻합니다.' },
      },
      documents: { kind: 'choices', label: { en: 'Documents', ko: '서류' }, options: documentTypeWords },
    },
    fresh: { id: '', scopes: [], sellerTypes: [], categories: [], documents: [] },
  },
  freshMonths: {
    kind: 'whole',
    label: { en: 'Proof of the route not older than', ko: '유통 경로 증빙 발행 기한' },
    unit: { en: 'months', ko: '개월 이내' },
  },
  proofDays: {
    kind: 'whole',
    label: { en: 'Proof of the route is good for', ko: '유통 경로 증빙 인정 기간' },
    hint: {
      en: 'From the approval. No permission that rests on it lasts longer.',
      ko: '승인일부터 계산하며, 이를 근거로 한 승인은 이 기간을 넘지 않습니다.',
    },
    unit: days,
  },
  licenceWarnDays: {
    kind: 'whole',
    label: { en: 'A licence that ends within this many days is warned of', ko: '인허가 만료 임박 경고' },
    unit: { en: 'days', ko: '일 이내' },
  },
  answerBusinessDays: {
    kind: 'whole',
    label: { en: 'Time to complete the documents', ko: '서류 보완 기한' },
    unit: { en: 'business days', ko: '영업일' },
  },
  permissionDays: { kind: 'whole', label: { en: 'A permission lasts', ko: '승인 유효기간' }, unit: days },
  secondReview: {
    kind: 'group',
    label: { en: 'Second review by a lead', ko: '리드 2차 심사' },
    fields: {
      highRiskBrand: { kind: 'flag', label: { en: 'For high-risk brands', ko: '고위험 브랜드' } },
      firstTimeSeller: { kind: 'flag', label: { en: 'For a seller’s first permission', ko: '첫 승인 판매자' } },
      sampleShare: {
        kind: 'share',
        label: { en: 'And of the rest, at random', ko: '그 외 무작위 표본' },
        hint: {
          en: 'Drawn from the case’s id: nobody can try again until it misses them.',
          ko: '케이스 ID로 정해지므로 다시 시도해도 결과가 바뀌지 않습니다.',
        },
      },
    },
  },
  forgery: {
    kind: 'group',
    label: { en: 'Forged documents', ko: '위조 서류' },
    hint: {
      en: 'A rejection for forgery opens a suspension case under this policy.',
      ko: '위조로 반려하면 이 정책으로 판매 정지 케이스가 열립니다.',
    },
    fields: {
      policyId: {
        kind: 'text',
        label: { en: 'Policy', ko: '정책' },
        hint: {
          en: 'Identifier of the policy. Empty: no case is opened, and the decision says so.',
          ko: '정책 식별자입니다. 비워 두면 케이스가 열리지 않으며 결정 화면에 표시됩니다.',
        },
      },
      severity: { kind: 'choice', label: { en: 'Severity', ko: '심각도' }, options: severityWords },
    },
  },
  certificates: {
    kind: 'rows',
    label: { en: 'Forms of certificate numbers', ko: '인증번호 형식' },
    hint: {
      en: '# a digit, @ a letter, ? either, * at the end up to 14 signs. A right form proves nothing by itself.',
      ko: '# 숫자, @ 영문자, ? 둘 다, 끝의 *는 14자까지입니다. 형식이 맞아도 그 자체로 증빙이 되지는 않습니다.',
    },
    title: 'type',
    fields: {
      type: { kind: 'choice', label: { en: 'Certificate', ko: '인증 종류' }, options: certificateTypeWords },
      forms: { kind: 'texts', label: { en: 'Forms', ko: '형식' } },
    },
    fresh: { type: 'safety_certification', forms: [] },
  },
}
