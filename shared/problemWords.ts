import type { ProblemCode } from './errors.ts'
import type { Words } from './text.ts'

/** What happened, and what to do about it. */
export type ProblemSentence = { title: Words; todo: Words }

export const problemWords: Record<ProblemCode, ProblemSentence> = {
  malformed: {
    title: { en: 'The request was not understood', ko: '요청을 이해하지 못했습니다' },
    todo: { en: 'Reload the page and try again.', ko: '페이지를 새로 고친 뒤 다시 시도하세요.' },
  },
  'unknown-filter': {
    title: { en: 'This list cannot be filtered that way', ko: '이 목록에서 지원하지 않는 필터입니다' },
    todo: { en: 'Clear the filters and set them again.', ko: '필터를 초기화하고 다시 설정하세요.' },
  },
  'unknown-sort': {
    title: { en: 'This list cannot be sorted that way', ko: '이 목록에서 지원하지 않는 정렬입니다' },
    todo: { en: 'Pick another column.', ko: '다른 열을 선택하세요.' },
  },
  'bad-range': {
    title: { en: 'That page of the list does not exist', ko: '목록의 범위를 벗어났습니다' },
    todo: { en: 'Go back to the first page.', ko: '첫 페이지로 돌아가세요.' },
  },
  'not-signed-in': {
    title: { en: 'Your session has ended', ko: '로그인이 만료되었습니다' },
    todo: { en: 'Sign in again; you return to where you were.', ko: '다시 로그인하면 보던 화면으로 돌아갑니다.' },
  },
  'wrong-credentials': {
    title: { en: 'E-mail and password do not match', ko: '이메일 또는 비밀번호가 올바르지 않습니다' },
    todo: { en: 'Check both and try again.', ko: '다시 확인하고 입력하세요.' },
  },
  'not-allowed': {
    title: { en: 'Your role does not include this', ko: '현재 역할에 없는 권한입니다' },
    todo: { en: 'Ask a colleague who may, or an administrator.', ko: '권한이 있는 동료나 관리자에게 요청하세요.' },
  },
  recused: {
    title: { en: 'You have to keep away from this case', ko: '이 케이스를 처리할 수 없습니다' },
    todo: {
      en: 'It judges a decision that you took part in. A colleague who had no part in it must take it.',
      ko: '직접 참여하신 결정을 다시 심사하는 케이스이므로, 그 결정에 참여하지 않은 동료가 처리해야 합니다.',
    },
  },
  'four-eyes': {
    title: { en: 'A second person has to do this', ko: '다른 사람이 처리해야 합니다' },
    todo: {
      en: 'You took part in the step before; ask a colleague.',
      ko: '앞 단계에 참여하셨으므로 동료에게 요청하세요.',
    },
  },
  'above-rank': {
    title: { en: 'A higher rank decides this', ko: '상위 권한자가 결정할 사안입니다' },
    todo: {
      en: 'The case waits for them; nothing is left for you to do.',
      ko: '승인권자를 기다리는 중이며 추가로 하실 일은 없습니다.',
    },
  },
  'cross-origin': {
    title: { en: 'The request came from another site', ko: '다른 사이트에서 온 요청입니다' },
    todo: { en: 'Open the console in its own tab and try again.', ko: '콘솔을 직접 열어 다시 시도하세요.' },
  },
  'not-found': {
    title: { en: 'It does not exist, or not for your role', ko: '존재하지 않거나 볼 수 없는 항목입니다' },
    todo: { en: 'Check the link or go back to the list.', ko: '주소를 확인하거나 목록으로 돌아가세요.' },
  },
  'changed-meanwhile': {
    title: { en: 'Somebody changed this meanwhile', ko: '그 사이 다른 사람이 변경했습니다' },
    todo: {
      en: 'Look at the new state, then decide again. What you typed is kept.',
      ko: '바뀐 내용을 확인한 뒤 다시 결정하세요. 입력한 내용은 유지됩니다.',
    },
  },
  'wrong-state': {
    title: { en: 'Not possible in the present state', ko: '현재 상태에서는 할 수 없습니다' },
    todo: { en: 'Reload to see where it stands.', ko: '새로 고쳐 현재 상태를 확인하세요.' },
  },
  'lease-held': {
    title: { en: 'A colleague is working on this case', ko: '동료가 처리 중인 케이스입니다' },
    todo: {
      en: 'Wait until they release it, or take the next case.',
      ko: '처리가 끝나기를 기다리거나 다음 케이스를 받으세요.',
    },
  },
  'already-open': {
    title: { en: 'A case of this kind is already open', ko: '같은 종류의 케이스가 이미 열려 있습니다' },
    todo: { en: 'Add what you found to that case.', ko: '확인한 사실을 기존 케이스에 추가하세요.' },
  },
  'already-published': {
    title: { en: 'A published version never changes', ko: '게시된 버전은 변경할 수 없습니다' },
    todo: { en: 'Start a new draft from it.', ko: '새 초안을 만들어 수정하세요.' },
  },
  'not-unique': {
    title: { en: 'That already exists', ko: '이미 존재하는 값입니다' },
    todo: { en: 'Choose another value.', ko: '다른 값을 입력하세요.' },
  },
  'too-large': {
    title: { en: 'That is too large', ko: '허용된 크기를 넘었습니다' },
    todo: { en: 'Shorten the text or split the file.', ko: '내용을 줄이거나 파일을 나누세요.' },
  },
  'wrong-type': {
    title: { en: 'That kind of file is not read here', ko: '지원하지 않는 형식입니다' },
    todo: { en: 'Use CSV or JSON lines.', ko: 'CSV 또는 JSON Lines 형식을 사용하세요.' },
  },
  refused: {
    title: { en: 'Some fields need another look', ko: '확인이 필요한 항목이 있습니다' },
    todo: {
      en: 'They are marked; what you typed is kept.',
      ko: '표시된 항목을 고쳐 주세요. 입력한 내용은 유지됩니다.',
    },
  },
  'reason-missing': {
    title: { en: 'A reason is required', ko: '사유가 필요합니다' },
    todo: { en: 'Say in a sentence why.', ko: '사유를 한 문장 이상 적어 주세요.' },
  },
  'over-limit': {
    title: { en: 'Above the limit', ko: '한도를 초과했습니다' },
    todo: { en: 'Choose a smaller value.', ko: '더 작은 값을 선택하세요.' },
  },
  'key-reused': {
    title: { en: 'The same request was sent with other content', ko: '같은 요청이 다른 내용으로 다시 전송되었습니다' },
    todo: { en: 'Reload the page and try again.', ko: '페이지를 새로 고친 뒤 다시 시도하세요.' },
  },
  'placeholder-unfilled': {
    title: { en: 'The notice has a blank that nothing fills', ko: '통지문에 채워지지 않은 항목이 있습니다' },
    todo: { en: 'Fill in the missing fact or correct the template.', ko: '누락된 값을 채우거나 템플릿을 수정하세요.' },
  },
  'finding-missing': {
    title: { en: 'There is no finding to stand on', ko: '근거가 되는 확인 사실이 없습니다' },
    todo: { en: 'Record at least one finding first.', ko: '확인 사실을 한 건 이상 먼저 기록하세요.' },
  },
  'ladder-skipped': {
    title: { en: 'This skips more than one step of the ladder', ko: '제재 단계를 두 단계 이상 건너뜁니다' },
    todo: {
      en: 'Choose a milder measure; only critical cases may skip.',
      ko: '더 낮은 조치를 선택하세요. 심각 등급만 건너뛸 수 있습니다.',
    },
  },
  'not-back-in-band': {
    title: { en: 'The figure is still outside its limit', ko: '지표가 아직 기준을 벗어나 있습니다' },
    todo: {
      en: 'Lift once a newer value is inside. If the figure itself was wrong, admit an appeal.',
      ko: '지표가 기준 안으로 돌아온 뒤 해제하세요. 지표 자체가 잘못되었다면 이의 제기로 접수하세요.',
    },
  },
  'listings-blocked': {
    title: { en: 'This seller may not add listings now', ko: '현재 상품을 등록할 수 없는 판매자입니다' },
    todo: {
      en: 'A measure in force stops it; see the seller page.',
      ko: '시행 중인 조치 때문입니다. 판매자 화면을 확인하세요.',
    },
  },
  'too-late': {
    title: { en: 'The time for this is over', ko: '처리 가능한 시간이 지났습니다' },
    todo: { en: 'Look at the case: a lawful next step may still change it.', ko: '케이스에서 다음 단계를 확인하세요.' },
  },
  'already-carried-out': {
    title: { en: 'It was already carried out', ko: '이미 집행되었습니다' },
    todo: {
      en: 'It cannot be taken back as if nothing was; lift or correct it instead.',
      ko: '되돌릴 수 없습니다. 해제하거나 정정하세요.',
    },
  },
  'merged-away': {
    title: { en: 'This case was merged into another', ko: '다른 케이스로 병합된 케이스입니다' },
    todo: { en: 'Go on in the case that it was merged into.', ko: '병합된 케이스에서 계속하세요.' },
  },
  blocked: {
    title: { en: 'Another case has to be closed first', ko: '먼저 종결해야 할 케이스가 있습니다' },
    todo: {
      en: 'Close the case that blocks this one, or remove the link.',
      ko: '선행 케이스를 종결하거나 연결을 해제하세요.',
    },
  },
  'kept-apart': {
    title: { en: 'Other eyes are needed', ko: '다른 담당자가 처리해야 합니다' },
    todo: { en: 'You had a part in what is judged here.', ko: '심사 대상 결정에 관여한 담당자입니다.' },
  },
  'reveal-needed': {
    title: { en: 'Personal data is hidden', ko: '개인정보가 가려져 있습니다' },
    todo: {
      en: 'Say why you need to see it; the look is recorded.',
      ko: '열람 사유를 입력하면 볼 수 있으며 기록에 남습니다.',
    },
  },
  'file-infected': {
    title: { en: 'A virus was found in this file', ko: '바이러스가 발견된 파일입니다' },
    todo: {
      en: 'It is not handed out. Ask for a clean copy.',
      ko: '열람할 수 없습니다. 이상이 없는 파일을 다시 요청하세요.',
    },
  },
  'file-unscanned': {
    title: { en: 'The virus scan of this file failed', ko: '바이러스 검사에 실패한 파일입니다' },
    todo: { en: 'A lead can have it scanned again.', ko: '팀 리드에게 재검사를 요청하세요.' },
  },
  'file-frozen': {
    title: { en: 'A decision relies on this file', ko: '결정의 근거가 된 파일입니다' },
    todo: { en: 'It stays with the case and cannot be removed.', ko: '케이스에 보존되며 삭제할 수 없습니다.' },
  },
  'version-missing': {
    title: { en: 'The request did not say which version it saw', ko: '확인한 버전 정보가 없습니다' },
    todo: { en: 'Reload the page and try again.', ko: '페이지를 새로 고친 뒤 다시 시도하세요.' },
  },
  'rate-limited': {
    title: { en: 'Too many tries', ko: '시도 횟수가 너무 많습니다' },
    todo: { en: 'Wait a minute, then try again.', ko: '1분 뒤 다시 시도하세요.' },
  },
  failed: {
    title: { en: 'Something broke on our side', ko: '서버에서 오류가 발생했습니다' },
    todo: {
      en: 'Nothing was changed. Try again; if it stays, tell an administrator.',
      ko: '변경된 내용은 없습니다. 다시 시도하고 계속되면 관리자에게 알려 주세요.',
    },
  },
  draining: {
    title: { en: 'The server is restarting', ko: '서버를 다시 시작하는 중입니다' },
    todo: { en: 'Try again in a few seconds.', ko: '잠시 후 다시 시도하세요.' },
  },
  overloaded: {
    title: { en: 'The server is busy', ko: '서버가 혼잡합니다' },
    todo: { en: 'Try again in a few seconds.', ko: '잠시 후 다시 시도하세요.' },
  },
}

/** No answer at all: the network or the server is away. */
export const unreachableWords: ProblemSentence = {
  title: { en: 'No connection to the server', ko: '서버에 연결할 수 없습니다' },
  todo: { en: 'Check your network; what you typed is kept.', ko: '네트워크를 확인하세요. 입력한 내용은 유지됩니다.' },
}
