import type { Locale, Words } from '#shared/text.ts'

/** What the server says about single fields, as people read it; `$1` is what the pattern caught. */
const said: readonly [pattern: RegExp, words: Words][] = [
  [/^is required$|^must NOT have fewer than 1 |pattern "\\\\?S"/, { en: 'Required', ko: '필수 항목입니다' }],
  [
    /^you have (\d+) files under way/,
    {
      en: 'You have $1 files under way; wait for one of them.',
      ko: '진행 중인 내보내기가 $1개 있습니다. 끝난 뒤 다시 요청하세요.',
    },
  ],
  [
    /^(\d+) files are under way/,
    {
      en: '$1 files are under way; try again when one has ended.',
      ko: '전체 내보내기 $1개가 진행 중입니다. 잠시 후 다시 요청하세요.',
    },
  ],
  [/^is not known here$/, { en: 'Not expected here', ko: '사용할 수 없는 항목입니다' }],
  [
    /^has a character that cannot be stored$/,
    { en: 'Has a character that cannot be stored', ko: '저장할 수 없는 문자가 있습니다' },
  ],
  [/^must NOT have fewer than (\d+) characters/, { en: 'At least $1 characters', ko: '$1자 이상 입력하세요' }],
  [/^must NOT have more than (\d+) characters/, { en: 'At most $1 characters', ko: '$1자 이하로 입력하세요' }],
  [/^must NOT have fewer than (\d+) items/, { en: 'Choose at least $1', ko: '$1개 이상 선택하세요' }],
  [/^must NOT have more than (\d+) items/, { en: 'Choose at most $1', ko: '$1개까지 선택할 수 있습니다' }],
  [/^must be >= (\S+)/, { en: 'At least $1', ko: '$1 이상이어야 합니다' }],
  [/^must be <= (\S+)/, { en: 'At most $1', ko: '$1 이하여야 합니다' }],
  [/^must be (integer|a? ?number)/, { en: 'A number, please', ko: '숫자를 입력하세요' }],
  [/^must be equal to one of|^is not one of its words/, { en: 'Choose one of the options', ko: '목록에서 선택하세요' }],
  [/^must match (format|pattern)|^is not valid/, { en: 'Not in the expected form', ko: '형식이 올바르지 않습니다' }],
  [/^belongs to somebody here/, { en: 'A colleague has this address already', ko: '이미 등록된 이메일입니다' }],
  [
    /^you cannot close your own access/,
    { en: 'You cannot close your own access', ko: '본인의 접근 권한은 종료할 수 없습니다' },
  ],
  [
    /^the last administrator has to stay/,
    { en: 'The last administrator has to stay one', ko: '마지막 관리자는 변경할 수 없습니다' },
  ],
  [/^lies before today/, { en: 'Lies before today', ko: '오늘 이후 날짜를 선택하세요' }],
  [
    /^the newest figure is still outside/,
    { en: 'The newest figure is still outside the limit', ko: '최신 지표가 아직 기준을 벗어나 있습니다' },
  ],
  [
    /^this case is not about a figure/,
    { en: 'This case is not about a figure', ko: '지표와 관련된 케이스가 아닙니다' },
  ],
  [/^(\d+) of (\d+) strike points/, { en: 'Only $1 of $2 strike points', ko: '벌점 $2점 중 $1점입니다' }],
  [/^has no value/, { en: 'Nothing fills this in', ko: '채울 값이 없습니다' }],
  [/^at least one finding/, { en: 'At least one finding', ko: '확인 사실이 한 건 이상 필요합니다' }],
  [
    /^not all are listings of this seller/,
    { en: 'Not all are listings of this seller', ko: '이 판매자의 상품이 아닌 것이 있습니다' },
  ],
  [
    /^skips more than one step/,
    { en: 'Skips more than one step; only critical cases may', ko: '두 단계 이상 건너뜁니다. 심각 등급만 가능합니다' },
  ],
  [
    /^which orders, and what proves it/,
    { en: 'Say which orders, and what proves it', ko: '제외할 주문과 증빙을 적어 주세요' },
  ],
  [
    /^no version of this policy is in force/,
    { en: 'No version of this policy is in force', ko: '시행 중인 버전이 없는 정책입니다' },
  ],
  [/^no e-mail address/, { en: 'The seller has no e-mail address', ko: '판매자 이메일이 없습니다' }],
  [/^may not read this case: (.+)/, { en: 'May not read this case: $1', ko: '이 케이스를 볼 수 없는 동료입니다: $1' }],
  [/^is not somebody here/, { en: 'Is not somebody here', ko: '등록되지 않은 구성원입니다' }],
  [
    /^not all are files of this case/,
    { en: 'Not all are files of this case', ko: '이 케이스의 파일이 아닌 것이 있습니다' },
  ],
  [/^nothing fills (.+)/, { en: 'Nothing fills $1', ko: '채울 수 없는 항목입니다: $1' }],
  [/^is taken by another snippet/, { en: 'Another snippet has this shortcut', ko: '다른 상용구가 쓰는 단축어입니다' }],
  [/^no such team/, { en: 'No such team', ko: '존재하지 않는 팀입니다' }],
  [/^quiet hours have a beginning/, { en: 'Set both times, or neither', ko: '시작과 종료를 모두 입력하세요' }],
  [/^quiet hours end when/, { en: 'The two times are the same', ko: '시작과 종료가 같습니다' }],
  [/^lies in the future/, { en: 'Lies in the future', ko: '미래 시각은 입력할 수 없습니다' }],
  [/^no such seller/, { en: 'No such seller', ko: '존재하지 않는 판매자입니다' }],
  [/^does not work here/, { en: 'Does not work here any more', ko: '현재 근무하지 않는 구성원입니다' }],
  [
    /^may not take the next step of this case/,
    { en: 'Their role has no next step on this case', ko: '이 케이스의 다음 단계를 처리할 수 없는 역할입니다' },
  ],
  [/^no such team at work/, { en: 'No such team at work', ko: '운영 중인 팀이 아닙니다' }],
  [/^no such calendar/, { en: 'No such calendar', ko: '존재하지 않는 업무 시간입니다' }],
  [/^is another team already/, { en: 'Another team has this short name', ko: '이미 사용 중인 식별자입니다' }],
  [/^must end after it begins/, { en: 'Must end after it begins', ko: '종료 시각이 시작보다 늦어야 합니다' }],
  [/^hours overlap/, { en: 'The hours overlap', ko: '근무 시간이 겹칩니다' }],
  [/^lies in the past/, { en: 'Lies in the past', ko: '이미 지난 시각입니다' }],
  [/^at most (\d+) hours/, { en: 'At most $1 hours', ko: '최대 $1시간입니다' }],
  [
    /^no decision that put a measure in force/,
    { en: 'This decision put no measure in force', ko: '조치를 시행한 결정이 아닙니다' },
  ],
  [
    /^this measure is against another seller/,
    { en: 'This measure is against another seller', ko: '다른 판매자에 대한 조치입니다' },
  ],
  [
    /^this decision was withdrawn/,
    { en: 'This decision was withdrawn; nothing is left to contest', ko: '이미 취소된 결정이라 다툴 내용이 없습니다' },
  ],
  [
    /^this measure was set on appeal/,
    { en: 'This measure was set on appeal; it is final', ko: '이의 심사로 정해진 조치라 다시 다툴 수 없습니다' },
  ],
  [
    /^no appeal is left: (\d+) of (\d+)/,
    { en: 'No appeal is left: $1 of $2 were used', ko: '이의 제기 횟수를 모두 사용했습니다 ($1/$2회)' },
  ],
  [
    /^too late: the time to appeal ended on (\S+)/,
    { en: 'The time to appeal ended on $1', ko: '이의 제기 기한($1)이 지났습니다' },
  ],
  [
    /^one open appeal a measure: (.+)/,
    { en: 'An appeal is open already: $1', ko: '진행 중인 이의 제기가 있습니다: $1' },
  ],
  [/^say what is new since/, { en: 'Say what is new since the last appeal', ko: '이전과 달라진 내용을 적어 주세요' }],
  [/^nothing is new since/, { en: 'Nothing is new since the last appeal', ko: '이전 이의 제기와 내용이 같습니다' }],
  [
    /^not all are findings of this decision/,
    { en: 'Not all are findings of this decision', ko: '이 결정의 확인 사실이 아닌 것이 있습니다' },
  ],
  [/^one (answer|verdict) for each finding/, { en: 'One for each finding', ko: '확인 사실마다 하나씩만 입력하세요' }],
  [
    /^a verdict is missing for (\d+) of (\d+)/,
    { en: '$1 of $2 findings are not judged yet', ko: '확인 사실 $2건 중 $1건을 아직 판단하지 않았습니다' },
  ],
  [/^at most (\d+) requests for/, { en: 'At most $1 requests for papers', ko: '자료 보완 요청은 최대 $1회입니다' }],
  [
    /^must be milder than the measure/,
    { en: 'Must be milder than the contested measure', ko: '원조치보다 가벼운 조치를 선택하세요' },
  ],
  [
    /^would be over already/,
    { en: 'Would be over already; end the measure instead', ko: '이미 지난 기간입니다. 조치 종료를 선택하세요' },
  ],
  [
    /^this measure stands or ends/,
    { en: 'Stands or ends; no milder measure fits', ko: '유지 또는 종료만 가능한 조치입니다' },
  ],
  [
    /^the measure is over; only its strike/,
    { en: 'The measure is over; only its strike can fall', ko: '이미 종료된 조치라 벌점만 취소할 수 있습니다' },
  ],
  [
    /^only where (a finding falls|some findings)/,
    { en: 'Does not fit these verdicts', ko: '판단 결과와 맞지 않는 항목입니다' },
  ],
  [/^finding (\d+), (.+)/, { en: 'Finding $1: $2', ko: '확인된 사실 $1: 개선 계획을 보완해 주세요' }],
  [/^you do not have (.+)/, { en: 'You do not hold: $1', ko: '보유하지 않은 권한입니다: $1' }],
  [
    /^begins today at the earliest/,
    {
      en: 'Begins today at the earliest: days that are over stay judged as they were.',
      ko: '오늘 이후만 선택할 수 있습니다. 지난 날짜의 판정은 바뀌지 않습니다.',
    },
  ],
  [
    /^ends today at the earliest/,
    {
      en: 'Ends today at the earliest: days that are over stay judged.',
      ko: '오늘 이후만 선택할 수 있습니다. 지난 날짜의 판정은 바뀌지 않습니다.',
    },
  ],
  [/^is not a day of the calendar$/, { en: 'Is not a day of the calendar', ko: '없는 날짜입니다' }],
  [/^ends before it begins$/, { en: 'Ends before it begins', ko: '종료가 시작보다 빠릅니다' }],
  [/^at most (\d+) days ahead$/, { en: 'At most $1 days ahead', ko: '최대 $1일 뒤까지 선택할 수 있습니다' }],
  [/^at most (\d+) days$/, { en: 'At most $1 days', ko: '최대 $1일까지 가능합니다' }],
  [/^must not be above 100 %$/, { en: 'Must not be above 100 %', ko: '100%를 넘을 수 없습니다' }],
  [/^must not be below nought$/, { en: 'Must not be below nought', ko: '0보다 작을 수 없습니다' }],
  [/^is more than a hundred points$/, { en: 'More than a hundred points', ko: '100%p를 넘을 수 없습니다' }],
  [/^say which way is good/, { en: 'Say which way is good', ko: '좋은 방향을 선택하세요' }],
  [
    /^a team has its provider already$/,
    { en: 'A team has its provider already', ko: '팀과 외주 업체는 함께 선택할 수 없습니다' },
  ],
  [/^was dissolved$/, { en: 'The team was dissolved', ko: '운영 종료된 팀입니다' }],
  [/^works for us no longer$/, { en: 'Works for us no longer', ko: '계약이 종료된 업체입니다' }],
  [
    /^a day that has not ended/,
    { en: 'A day that has not ended cannot have too few', ko: '끝나지 않은 날의 건수는 부족하다고 볼 수 없습니다' },
  ],
  [
    /^more than fifty points/,
    { en: 'More than fifty points: it would never close', ko: '50%p를 넘으면 해제되지 않습니다' },
  ],
  [/^somebody must (be told|get it)$/, { en: 'Choose at least one', ko: '한 명 이상 선택하세요' }],
  [/^(.+) has left$/, { en: '$1 has left', ko: '$1 님은 퇴사했습니다' }],
  [/^(.+) works for a provider$/, { en: '$1 works for a provider', ko: '$1 님은 외주 업체 소속입니다' }],
  [/^(.+) works for another provider$/, { en: '$1 works for another provider', ko: '$1 님은 다른 업체 소속입니다' }],
  [/^(.+) may not read (alerts|figures)$/, { en: '$1 may not read this', ko: '$1: 열람 권한이 없습니다' }],
  [/^a weekly report has a day of the week$/, { en: 'Choose a day of the week', ko: '요일을 선택하세요' }],
  [/^a monthly report has a day of the month$/, { en: 'Choose a day of the month', ko: '발송일을 입력하세요' }],
  [
    /^the house sends figures to people of the console alone$/,
    { en: 'The house settings allow no outside addresses', ko: '운영 설정에서 외부 발송이 허용되지 않았습니다' },
  ],
  [/^(.+) is not an e-mail address$/, { en: '$1 is not an e-mail address', ko: '$1: 이메일 주소가 아닙니다' }],
  [
    /^(.+): its domain is not one that the house named$/,
    { en: '$1: not an allowed domain', ko: '$1: 허용되지 않은 도메인입니다' },
  ],
  [/^names an address twice$/, { en: 'Names an address twice', ko: '같은 주소가 두 번 있습니다' }],
]

/** A sentence that nobody has put into words yet stays as it came: better in English than not at all. */
export function sayFieldProblem(text: string, locale: Locale): string {
  for (const [pattern, words] of said) {
    const match = pattern.exec(text)
    if (match) return words[locale].replace(/\$(\d)/g, (_whole, group) => match[Number(group)] ?? '')
  }
  return text
}
