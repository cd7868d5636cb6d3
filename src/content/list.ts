import { listedOn } from '../extractors/lists'

// Injected where a page turned out to be no talk; its answer is the value of the script, as that of
// `capture.ts` is. A script of its own, since those who click on a talk need not wait for it.
Object.assign(globalThis, {
  talkmarkList: () => listedOn(document, location.href, new Date().toISOString()),
})
