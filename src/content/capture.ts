import { capturePage, moreOf } from '../extractors'
import { askAt } from './ask'

const now = () => new Date().toISOString()

// Injecting twice is harmless: the second copy replaces the first. The build calls the function at
// the end of the script, so that its answer is the value of the script. `talkmarkMore` is called
// later, when the talk is saved: it asks the site, and may take a while.
Object.assign(globalThis, {
  talkmarkCapture: () => capturePage(document, location.href, now()),
  talkmarkMore: () =>
    moreOf(
      document,
      location.href,
      now(),
      askAt(new URL(location.href), (...what) => fetch(...what)),
    ),
})
