import { moreOf } from '../extractors/more'
import { askAt } from './ask'

// Injected when a talk is saved whose site may know more; `talkmarkMore` is called then. It asks the
// site, and may take a while.
Object.assign(globalThis, {
  talkmarkMore: () => {
    const ask = askAt(new URL(location.href), (...what) => fetch(...what))
    return moreOf(document, location.href, new Date().toISOString(), ask)
  },
})
