import type { TranslationMessages } from 'react-admin'
import { action, configurable, navigation, savedQueries, sort } from './actions.ts'
import { auth, boolean, input, message, notification, page, validation } from './pages.ts'

/** Every word react-admin says, in Korean; typed by its own list, so that a missing one does not compile. */
export const korean: TranslationMessages = {
  ra: {
    action,
    boolean,
    page,
    input,
    message,
    navigation,
    sort,
    auth,
    notification,
    validation,
    saved_queries: savedQueries,
    guesser: { empty: { title: '표시할 데이터가 없습니다', message: '데이터 연결을 확인하세요' } },
    configurable,
  },
}
