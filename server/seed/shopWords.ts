/** Word parts of which shops and their goods are named; each category has its own way of speaking. */
type Category = {
  name: string
  /** Endings of Korean shop names. */
  shops: readonly string[]
  /** Endings of shops that sell from abroad. */
  shopsAbroad: readonly string[]
  goods: readonly Goods[]
}

/** What is sold: its name, forms it comes in, and from and to which price in won. */
type Goods = { name: string; forms: readonly string[]; fromKrw: number; toKrw: number }

const goods = (name: string, forms: string, fromKrw: number, toKrw: number): Goods => ({
  name,
  forms: forms.split('|'),
  fromKrw,
  toKrw,
})

export const categories: readonly Category[] = [
  {
    name: '뷰티',
    shops: ['뷰티', '코스메틱', '화장품', '스킨랩', '뷰티샵'],
    shopsAbroad: ['Beauty', 'Skin Lab', 'Cosmetics'],
    goods: [
      goods('수분 진정 크림', '50ml|80ml|100ml 기획세트', 12_900, 34_000),
      goods('비타민C 앰플', '30ml|30ml 1+1|50ml', 15_900, 42_000),
      goods('약산성 클렌징폼', '150ml|200ml 2개입', 8_900, 19_800),
      goods('톤업 선크림 SPF50+', '50ml|50ml 2개 세트', 11_500, 27_000),
      goods('쿠션 파운데이션', '21호|23호 리필 포함', 18_000, 39_000),
      goods('단백질 헤어팩', '200ml|500ml 대용량', 9_900, 24_500),
    ],
  },
  {
    name: '패션의류',
    shops: ['어패럴', '패션', '옷장', '클로젯', '의류'],
    shopsAbroad: ['Apparel', 'Wardrobe', 'Outfitters'],
    goods: [
      goods('와이드 데님 팬츠', 'S~XL|롱 기장|연청', 24_900, 59_000),
      goods('오버핏 맨투맨', '8컬러|기모|남녀공용', 14_900, 38_000),
      goods('캐시미어 혼방 니트', '브이넥|라운드|카디건', 29_900, 89_000),
      goods('경량 패딩 점퍼', '후드형|숏|롱', 39_900, 128_000),
      goods('린넨 셔츠', '긴팔|7부|오버핏', 19_900, 45_000),
      goods('플리츠 롱스커트', '밴딩|4컬러', 17_900, 42_000),
    ],
  },
  {
    name: '식품',
    shops: ['푸드', '농산', '식품', '농원', '미식'],
    shopsAbroad: ['Foods', 'Pantry', 'Provisions'],
    goods: [
      goods('제주 감귤', '3kg|5kg|10kg 가정용', 11_900, 39_000),
      goods('국산 들기름', '180ml|350ml 2병', 13_900, 36_000),
      goods('무항생제 닭가슴살', '100g 10팩|100g 30팩', 15_900, 49_900),
      goods('완도 재래김', '50봉|100장|선물세트', 9_900, 32_000),
      goods('햅쌀 신동진', '10kg|20kg', 29_900, 64_000),
      goods('수제 그래놀라', '500g|1kg|3종 세트', 12_900, 33_000),
    ],
  },
  {
    name: '디지털',
    shops: ['디지털', '테크', '전자', '컴퓨터', '모바일'],
    shopsAbroad: ['Electronics', 'Tech', 'Gadgets'],
    goods: [
      goods('무선 이어폰', '노이즈캔슬링|블루투스 5.3|화이트', 19_900, 139_000),
      goods('USB-C 고속 충전기', '45W|65W 2포트|100W', 14_900, 59_000),
      goods('기계식 키보드', '적축|갈축 텐키리스|저소음', 49_000, 159_000),
      goods('보조배터리', '10000mAh|20000mAh', 17_900, 54_000),
      goods('휴대폰 강화유리', '2매입|3매입 지문인식', 5_900, 15_900),
      goods('27인치 모니터', 'FHD 75Hz|QHD 165Hz', 149_000, 329_000),
    ],
  },
  {
    name: '생활용품',
    shops: ['리빙', '생활', '살림', '하우스', '홈'],
    shopsAbroad: ['Living', 'Home Goods', 'Household'],
    goods: [
      goods('호텔 수건', '10장|20장 40수', 15_900, 48_000),
      goods('규조토 욕실 매트', '중형|대형', 9_900, 27_000),
      goods('진공 밀폐용기', '5종|8종 세트', 13_900, 45_000),
      goods('고농축 캡슐세제', '50개입|100개입', 12_900, 31_000),
      goods('스테인리스 텀블러', '500ml|710ml 손잡이형', 11_900, 35_000),
      goods('먼지떨이 리필', '30매|60매', 5_900, 13_900),
    ],
  },
  {
    name: '유아동',
    shops: ['베이비', '키즈', '아이', '맘스', '토이'],
    shopsAbroad: ['Kids', 'Baby Goods', 'Toys'],
    goods: [
      goods('순면 아기 내의', '80~120호|3종 세트', 9_900, 29_000),
      goods('원목 블록', '50피스|100피스', 19_900, 58_000),
      goods('이유식 큐브', '6구|12구 2개입', 8_900, 22_000),
      goods('유아 물티슈', '100매 10팩|80매 20팩', 12_900, 29_900),
      goods('접이식 범퍼 매트', '4단|6단', 59_000, 168_000),
    ],
  },
  {
    name: '스포츠·레저',
    shops: ['스포츠', '아웃도어', '레저', '짐', '캠핑'],
    shopsAbroad: ['Outdoor', 'Sports', 'Trail Supply'],
    goods: [
      goods('TPE 요가매트', '6mm|10mm 스트랩 포함', 14_900, 39_000),
      goods('조절식 덤벨', '10kg|24kg', 49_000, 219_000),
      goods('경량 캠핑 의자', '1인|2개 세트', 19_900, 69_000),
      goods('등산 스틱', '2개입|카본', 16_900, 79_000),
      goods('러닝 벨트', '방수|3컬러', 8_900, 21_000),
    ],
  },
  {
    name: '반려동물',
    shops: ['펫', '펫푸드', '멍냥', '반려생활', '펫샵'],
    shopsAbroad: ['Pet Supply', 'Pets', 'Paws'],
    goods: [
      goods('연어 건식 사료', '2kg|6kg', 17_900, 58_000),
      goods('벤토나이트 모래', '6kg 3개|10kg', 15_900, 37_000),
      goods('동결건조 간식', '80g|5종 세트', 7_900, 29_000),
      goods('논슬립 계단', '3단|4단', 27_000, 74_000),
    ],
  },
]

/** Beginnings of Korean shop names. */
export const koreanHeads: readonly string[] =
  '한빛 하루 다온 늘봄 가온 나래 소담 도담 아라 누리 새벽 바른 정담 우리 해담 은하 모아 라온 단비 여울 푸른 참 두레 달빛 미르 청솔 이든 별하 온유 초록 동백 산들 햇살 명인 서림 대성 삼정 태양 보람 세움'.split(
    ' ',
  )

/** Endings that fit any trade. */
export const anyTrade: readonly string[] = ['상사', '유통', '무역', '상회', '스토어', '컴퍼니', '마켓']

export const headsAbroad: readonly string[] =
  'Harbour|Lotus Bridge|Northwind|Blue Heron|Golden Pine|Silk Road|Maple & Co|Summit|Coral Bay|Evergreen|Red Kite|Orchid'.split(
    '|',
  )

/** What sellers put before the name of a good. */
export const praise: readonly string[] = [
  '국내배송',
  '당일출고',
  '정품',
  '무료배송',
  '신상',
  '1+1',
  '특가',
  '대용량',
  '프리미엄',
]

/** City and region of a business address; larger ones stand more often. */
export const places: readonly (readonly [city: string, region: string])[] = [
  ['강남구', '서울'],
  ['송파구', '서울'],
  ['금천구', '서울'],
  ['동대문구', '서울'],
  ['성남시', '경기'],
  ['고양시', '경기'],
  ['김포시', '경기'],
  ['용인시', '경기'],
  ['부천시', '경기'],
  ['연수구', '인천'],
  ['남동구', '인천'],
  ['해운대구', '부산'],
  ['사상구', '부산'],
  ['수성구', '대구'],
  ['유성구', '대전'],
  ['광산구', '광주'],
  ['창원시', '경남'],
  ['천안시', '충남'],
  ['청주시', '충북'],
  ['전주시', '전북'],
  ['제주시', '제주'],
]

export const placesAbroad: readonly (readonly [city: string, region: string])[] = [
  ['Hong Kong', 'HK'],
  ['Shenzhen', 'CN'],
  ['Singapore', 'SG'],
  ['Osaka', 'JP'],
  ['Los Angeles', 'US'],
]
