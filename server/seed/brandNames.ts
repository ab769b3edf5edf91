/** A brand of the demo's register: invented names, so that no real owner is spoken of. */
export type DemoBrand = {
  name: string
  nameKo: string
  spellings: readonly string[]
  ownerName: string
  headOffice: string
  category: string
  isGated?: true
  /** Why it is on the high-risk list, and for how many days. */
  highRisk?: readonly [reason: string, days: number]
}

const of = (
  category: string,
  name: string,
  nameKo: string,
  spellings: string,
  owner: string,
  headOffice: string,
  more: Pick<DemoBrand, 'isGated' | 'highRisk'> = {},
): DemoBrand => ({
  ...{ category, name, nameKo, headOffice, ...more },
  spellings: spellings === '' ? [] : spellings.split('|'),
  ownerName: owner,
})

const gated = { isGated: true } as const

export const demoBrands: readonly DemoBrand[] = [
  of('패션의류', 'Arlenne', '아를렌느', '아를렌', 'Arlenne Srl', 'Bologna, IT'),
  of('패션의류', 'Belcourse', '벨쿠르스', '벨꾸르스', 'Belcourse SAS', 'Lille, FR'),
  of('패션의류', 'Northvale', '노스베일', 'North Vale|노쓰베일', 'Northvale Outerwear Ltd', 'Leeds, GB', {
    ...gated,
    highRisk: ['겨울 시즌 위조 패딩 신고 급증, 국내 병행 수입 서류 위조 2건 확인', 18],
  }),
  of('패션의류', 'Maison Orvel', '메종오르벨', '메종 오르벨|Maison d’Orvel|오르벨', 'Orvel Holding SA', 'Geneva, CH', {
    ...gated,
    highRisk: ['고가 가방 위조품 반복 적발', 210],
  }),
  of('뷰티', 'Luméra', '루메라', '류메라|Lumera Paris', 'Lumera Cosmetics SAS', 'Lyon, FR', {
    ...gated,
    highRisk: ['위조 앰플에서 유해 성분 검출', 95],
  }),
  of('뷰티', 'Dewhan', '듀한', '듀한스킨|Dew Han', '주식회사 듀한', '서울, KR', gated),
  of('뷰티', 'Sootbyul', '숯별', '숯별코스메틱', '주식회사 숯별', '수원, KR'),
  of('식품', 'Gaonmaru', '가온마루', '가온 마루|Gaon Maru', '가온마루 영농조합', '전주, KR'),
  of('식품', 'Hollindale', '홀린데일', '홀린 데일', 'Hollindale Foods BV', 'Utrecht, NL'),
  of('식품', 'Vitabrook', '비타브룩', '비타 브룩|바이타브룩', 'Vitabrook Nutrition Inc.', 'Portland, US', gated),
  of('디지털', 'Kestrion', '케스트리온', '케스트론|Kestrion Audio', 'Kestrion Audio GmbH', 'Hamburg, DE', {
    ...gated,
    highRisk: ['무선 이어폰 위조품 KC 미인증 유통', 40],
  }),
  of('디지털', 'Voltnara', '볼트나라', '볼트 나라|Volt Nara', '주식회사 볼트나라', '성남, KR', gated),
  of('디지털', 'Pixelgrove', '픽셀그로브', '픽셀 그로브', 'Pixelgrove Ltd', 'Taipei, TW'),
  of('디지털', 'Tessandre', '테산드레', '테싼드레', 'Tessandre Oy', 'Tampere, FI'),
  of('생활용품', 'Hyndal', '휜달', '휜달리빙', 'Hyndal AB', 'Malmö, SE'),
  of('생활용품', 'Onduhaus', '온두하우스', '온두 하우스|Ondu Haus', '주식회사 온두', '고양, KR'),
  of('생활용품', 'Brixholm', '브릭스홀름', '브릭스홈', 'Brixholm A/S', 'Aarhus, DK', gated),
  of('유아동', 'Momdoran', '맘도란', '맘 도란|Mom Doran', '주식회사 맘도란', '용인, KR', gated),
  of('유아동', 'Tiggleby', '티글비', '티글바이', 'Tiggleby Toys Ltd', 'Bristol, GB'),
  of('유아동', 'Bandalsom', '반달솜', '반달 솜', '주식회사 반달솜', '대구, KR'),
  of('스포츠·레저', 'Ridgemark', '릿지마크', '리지마크|Ridge Mark', 'Ridgemark Sports Inc.', 'Denver, US', gated),
  of('스포츠·레저', 'Sanbarami', '산바라미', '산바람이', '주식회사 산바라미', '춘천, KR'),
  of('스포츠·레저', 'Quillane', '퀼란', '퀼레인', 'Quillane Srl', 'Trento, IT'),
  of('반려동물', 'Pawlune', '포룬', '포루네|Paw Lune', 'Pawlune Pet SAS', 'Nantes, FR', gated),
  of('반려동물', 'Nyangto', '냥토', '냥토랑', '주식회사 냥토', '부산, KR'),
]
