import type { Words } from '../text.ts'
import type { FileFault, ForeignNature } from './rules.ts'
import type { EvidenceKind, ScanResult } from './schema.ts'

export const evidenceKindWords = {
  image: { en: 'Image', ko: '이미지' },
  pdf: { en: 'PDF', ko: 'PDF' },
  video: { en: 'Video', ko: '동영상' },
  email: { en: 'E-mail', ko: '이메일' },
} satisfies Record<EvidenceKind, Words>

export const scanWords = {
  clean: { en: 'No virus found', ko: '바이러스 없음' },
  infected: { en: 'Virus found', ko: '바이러스 발견' },
  failed: { en: 'Virus scan failed', ko: '바이러스 검사 실패' },
  skipped: { en: 'Not scanned: no scanner is set up', ko: '검사 안 됨: 검사 프로그램 미설정' },
} satisfies Record<ScanResult, Words>

/** After "This file is really …". */
export const natureWords = {
  program: { en: 'a program', ko: '실행 프로그램' },
  script: { en: 'a script', ko: '스크립트' },
  'web-page': { en: 'a web page', ko: '웹 페이지(HTML)' },
  drawing: { en: 'an SVG drawing, which can carry scripts', ko: 'SVG 그림(스크립트를 담을 수 있음)' },
  office: { en: 'an office document', ko: '오피스 문서' },
  archive: { en: 'an archive', ko: '압축 파일' },
  audio: { en: 'a sound recording', ko: '음성 파일' },
  heic: { en: 'an iPhone photo (HEIC)', ko: 'HEIC 사진(아이폰)' },
  'other-image': { en: 'an image of another kind', ko: '지원하지 않는 이미지' },
  'other-video': { en: 'a video of another kind', ko: '지원하지 않는 동영상' },
  text: { en: 'plain text', ko: '텍스트' },
  empty: { en: 'empty', ko: '빈 파일' },
  unknown: { en: 'of no known kind', ko: '알 수 없는 형식' },
} satisfies Record<ForeignNature, Words>

/** What to do about a file that was turned away for what it is. */
export const natureTodo = {
  program: {
    en: 'Do not open it. Ask whoever sent it for the original.',
    ko: '열지 말고 보낸 사람에게 원본을 요청하세요.',
  },
  script: {
    en: 'Do not open it. Ask whoever sent it for the original.',
    ko: '열지 말고 보낸 사람에게 원본을 요청하세요.',
  },
  'web-page': { en: 'Print the page to PDF or take a screenshot.', ko: 'PDF로 인쇄하거나 화면을 캡처해 올리세요.' },
  drawing: { en: 'Export it as PNG or PDF.', ko: 'PNG나 PDF로 내보내 올리세요.' },
  office: { en: 'Save it as PDF, then the pages stay as they are.', ko: 'PDF로 저장해 올리세요.' },
  archive: { en: 'Unpack it and add the files one by one.', ko: '압축을 풀어 파일을 하나씩 올리세요.' },
  audio: { en: 'Write down what is said, as a note.', ko: '내용을 메모로 남겨 주세요.' },
  heic: { en: 'Save it as JPEG.', ko: 'JPEG로 저장해 올리세요.' },
  'other-image': { en: 'Save it as PNG or JPEG.', ko: 'PNG나 JPEG로 저장해 올리세요.' },
  'other-video': { en: 'Save it as MP4.', ko: 'MP4로 변환해 올리세요.' },
  text: { en: 'Put the text into a note, or print it to PDF.', ko: '메모에 붙여 넣거나 PDF로 저장해 올리세요.' },
  empty: { en: 'Nothing is in it. Ask for it again.', ko: '내용이 없습니다. 다시 요청하세요.' },
  unknown: { en: 'Images, PDFs, videos and e-mails are taken.', ko: '이미지, PDF, 동영상, 이메일만 올릴 수 있습니다.' },
} satisfies Record<ForeignNature, Words>

export const faultWords = {
  damaged: { en: 'The file is damaged; it cannot be opened.', ko: '손상되어 열 수 없는 파일입니다.' },
  'too-many-pixels': {
    en: 'The picture unfolds to too many pixels. Send a smaller copy.',
    ko: '이미지 해상도가 지나치게 큽니다. 크기를 줄여 올리세요.',
  },
  'too-many-pages': {
    en: 'The document has too many pages. Split it.',
    ko: '페이지가 너무 많습니다. 나누어 올리세요.',
  },
  'unfolds-too-large': {
    en: 'The document unfolds to far more than it weighs and was not opened.',
    ko: '압축을 풀면 지나치게 커지는 문서라 열지 않았습니다.',
  },
  'too-many-files': {
    en: 'This case holds as many files as it can.',
    ko: '이 케이스에 올릴 수 있는 파일 수를 넘었습니다.',
  },
} satisfies Record<FileFault, Words>
