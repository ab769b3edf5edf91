import type { Words } from '#shared/text.ts'

export const personWords = {
  name: { en: 'Name', ko: '이름' },
  email: { en: 'E-mail', ko: '이메일' },
  role: { en: 'Role', ko: '역할' },
  does: { en: 'What they do', ko: '담당 업무' },
  language: { en: 'Language', ko: '언어' },
  status: { en: 'Access', ko: '접근' },
  active: { en: 'May sign in', ko: '로그인 가능' },
  left: { en: 'Closed', ko: '종료됨' },
  lastSeen: { en: 'Last seen', ko: '최근 접속' },
  never: { en: 'never', ko: '없음' },
  search: { en: 'Name or e-mail', ko: '이름, 이메일' },
  emptyTitle: { en: 'Nobody here yet', ko: '아직 구성원이 없습니다' },
  emptyText: { en: 'Colleagues appear once an administrator adds them.', ko: '관리자가 추가하면 구성원이 표시됩니다.' },
  add: { en: 'Add colleague', ko: '구성원 추가' },
  addNote: {
    en: 'They choose their own password behind a one-time link.',
    ko: '일회용 링크에서 본인이 직접 비밀번호를 정합니다.',
  },
  edit: { en: 'Edit {name}', ko: '{name} 수정' },
  editNote: {
    en: 'A changed role or closed access ends their sessions at once.',
    ko: '역할이나 접근을 변경하면 해당 구성원은 즉시 로그아웃됩니다.',
  },
  save: { en: 'Save', ko: '저장' },
  saved: { en: 'Saved', ko: '저장했습니다' },
  invite: { en: 'New password link', ko: '비밀번호 링크 재발급' },
  link: { en: 'Link for {name}', ko: '{name} 님의 링크' },
  linkNote: {
    en: 'Shown only now. It works once, for 24 hours; an earlier link no longer works.',
    ko: '지금만 표시됩니다. 24시간 동안 한 번만 쓸 수 있으며 이전 링크는 무효가 됩니다.',
  },
  copy: { en: 'Copy link', ko: '링크 복사' },
  copied: { en: 'Copied', ko: '복사했습니다' },
} satisfies Record<string, Words>

export const languageNames = { en: 'English', ko: '한국어' } as const
