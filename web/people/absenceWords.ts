import type { Words } from '#shared/text.ts'

export const absenceWords = {
  title: { en: 'Absences', ko: '부재' },
  none: { en: 'None entered', ko: '등록된 부재가 없습니다' },
  enter: { en: 'Enter an absence', ko: '부재 등록' },
  change: { en: 'Change', ko: '수정' },
  cancel: { en: 'Call off', ko: '등록 취소' },
  end: { en: 'Back at work', ko: '업무 복귀' },
  fromDay: { en: 'From', ko: '시작일' },
  toDay: { en: 'Until, included', ko: '종료일(포함)' },
  reason: { en: 'Why', ko: '사유' },
  note: { en: 'Note', ko: '메모' },
  delegate: { en: 'Stands in', ko: '업무 대행자' },
  noDelegate: { en: 'nobody: work goes back to the team', ko: '없음 · 담당 업무는 팀으로 돌아갑니다' },
  findDelegate: { en: 'Find a colleague', ko: '구성원 검색' },
  delegateHint: {
    en: 'Acts in their own name. They need the same permissions, languages and skills.',
    ko: '대행자 본인 이름과 권한으로 처리합니다. 동일한 권한·언어·자격이 필요합니다.',
  },
  explains: {
    en: 'Nothing new comes meanwhile. What they hold and what waits for them goes to the stand-in or back to the team; nothing is given back by itself.',
    ko: '부재 중에는 새 케이스가 배정되지 않습니다. 담당 케이스와 대기 중인 알림은 대행자나 팀으로 넘어가며, 복귀해도 자동으로 돌아오지 않습니다.',
  },
  standIn: { en: '{name} stands in', ko: '대행: {name}' },
  save: { en: 'Save', ko: '저장' },
  cancelEditing: { en: 'Cancel', ko: '취소' },
  entered: { en: 'Absence entered', ko: '부재를 등록했습니다' },
  over: { en: 'Earlier', ko: '지난 부재' },
  noneFound: { en: 'Nobody of that name', ko: '검색 결과가 없습니다' },
} satisfies Record<string, Words>
