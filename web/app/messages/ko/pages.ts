import type { TranslationMessages } from 'react-admin'

type Ra = TranslationMessages['ra']

export const boolean = { true: '예', false: '아니요', null: ' ' } satisfies Ra['boolean']

export const page = {
  create: '%{name} 만들기',
  dashboard: '홈',
  edit: '%{name} %{recordRepresentation}',
  error: '문제가 발생했습니다',
  list: '%{name}',
  loading: '불러오는 중',
  not_found: '페이지를 찾을 수 없습니다',
  show: '%{name} %{recordRepresentation}',
  empty: '아직 %{name} 항목이 없습니다.',
  invite: '하나 만들어 볼까요?',
  access_denied: '접근할 수 없습니다',
  authentication_error: '인증 오류',
} satisfies Ra['page']

export const input = {
  file: {
    upload_several: '파일을 여기에 놓거나 눌러서 선택하세요.',
    upload_single: '파일을 여기에 놓거나 눌러서 선택하세요.',
  },
  image: {
    upload_several: '이미지를 여기에 놓거나 눌러서 선택하세요.',
    upload_single: '이미지를 여기에 놓거나 눌러서 선택하세요.',
  },
  references: {
    all_missing: '연결된 데이터를 찾을 수 없습니다.',
    many_missing: '연결된 항목 중 더 이상 볼 수 없는 것이 있습니다.',
    single_missing: '연결된 항목을 더 이상 볼 수 없습니다.',
  },
  password: { toggle_visible: '비밀번호 숨기기', toggle_hidden: '비밀번호 보기' },
} satisfies Ra['input']

export const message = {
  about: '정보',
  access_denied: '이 화면을 볼 수 있는 권한이 없습니다.',
  are_you_sure: '계속할까요?',
  authentication_error: '인증 서버에서 오류가 발생해 로그인 정보를 확인하지 못했습니다.',
  auth_error: '로그인 상태를 확인하는 중 오류가 발생했습니다.',
  bulk_delete_content: '선택한 %{smart_count}건을 삭제할까요?',
  bulk_delete_title: '%{name} %{smart_count}건 삭제',
  bulk_update_content: '선택한 %{smart_count}건을 변경할까요?',
  bulk_update_title: '%{name} %{smart_count}건 변경',
  clear_array_input: '목록 전체를 비울까요?',
  delete_content: '이 항목을 삭제할까요?',
  delete_title: '%{name} %{recordRepresentation} 삭제',
  details: '상세',
  error: '화면 오류로 요청을 마치지 못했습니다.',
  invalid_form: '표시된 항목을 확인해 주세요.',
  loading: '잠시만 기다려 주세요.',
  no: '아니요',
  not_found: '주소가 잘못되었거나 오래된 링크입니다.',
  select_all_limit_reached: '항목이 너무 많아 처음 %{max}건만 선택했습니다.',
  unsaved_changes: '저장하지 않은 변경 사항이 있습니다. 나가면 사라집니다. 계속할까요?',
  yes: '예',
  placeholder_data_warning: '네트워크 문제로 최신 데이터를 불러오지 못했습니다.',
} satisfies Ra['message']

export const auth = {
  auth_check_error: '로그인이 필요합니다.',
  user_menu: '내 계정',
  username: '아이디',
  password: '비밀번호',
  email: '이메일',
  sign_in: '로그인',
  sign_in_error: '로그인하지 못했습니다. 다시 시도하세요.',
  logout: '로그아웃',
} satisfies Ra['auth']

export const notification = {
  updated: '저장했습니다.',
  created: '새로 만들었습니다.',
  deleted: '%{smart_count}건을 삭제했습니다.',
  bad_item: '잘못된 항목입니다.',
  item_doesnt_exist: '존재하지 않는 항목입니다.',
  http_error: '서버와 통신하지 못했습니다.',
  data_provider_error: '데이터 처리 중 오류가 발생했습니다.',
  i18n_error: '선택한 언어를 불러오지 못했습니다.',
  canceled: '실행을 취소했습니다.',
  logged_out: '로그인이 만료되었습니다. 다시 로그인하세요.',
  not_authorized: '이 항목에 접근할 권한이 없습니다.',
  application_update_available: '새 버전이 있습니다.',
  offline: '네트워크에 연결되어 있지 않아 불러오지 못했습니다.',
} satisfies Ra['notification']

export const validation = {
  required: '필수 항목입니다',
  minLength: '%{min}자 이상 입력하세요',
  maxLength: '%{max}자 이하로 입력하세요',
  minValue: '%{min} 이상이어야 합니다',
  maxValue: '%{max} 이하여야 합니다',
  number: '숫자를 입력하세요',
  email: '올바른 이메일 주소를 입력하세요',
  oneOf: '다음 중 하나여야 합니다: %{options}',
  regex: '형식이 올바르지 않습니다 (%{pattern})',
  unique: '이미 사용 중인 값입니다',
} satisfies Ra['validation']
