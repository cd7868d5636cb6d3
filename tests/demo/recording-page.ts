import { demoTalks, escaped } from './talk-page'

export const RECORDING_HOST = 'media.ccc.de'

/** The talk whose recording it is. */
export const RECORDED_SLUG = 'goreducecognitive'
export const RECORDING_PATH = '/v/fosdem-2023-recipes-for-reducing-cognitive-load'

/** The same, called otherwise by who put it there. */
export const RENAMED_PATH = '/v/fosdem-2023-saturday-part-2'
export const RENAMED_TITLE = 'Saturday, part 2 of 9'

/**
 * The recording of a talk of the demo as media.ccc.de shows one, with nothing that names the talk but
 * its title, its speaker and its day. The words about it are ours, and it is not there in truth. `words`:
 * what its uploader called it instead, who forgot the speaker.
 */
export function recordingPage(recorded = RECORDED_SLUG, words?: string): string {
  const talk = demoTalks.find(({ slug }) => slug === recorded)
  if (!talk) throw new Error(`The demo has no talk ${recorded}.`)
  const title = escaped(words ?? talk.title)
  const path = words === undefined ? RECORDING_PATH : RENAMED_PATH
  const speakers = words === undefined ? talk.speakers : []
  const video = `https://cdn.media.ccc.de/events/fosdem/2023/h264-hd/fosdem2023-${talk.id}-eng-hd.mp4`
  return `<!DOCTYPE html>
<html lang='en'>
<head>
<meta charset='utf-8'>
<title>
${title}

 - media.ccc.de
</title>
<meta content='width=device-width, initial-scale=1' name='viewport'>
<meta content='${title}' property='og:title'>
<meta content='video.other' property='og:type'>
<meta content='${path}' property='og:url'>
<meta content='${talk.start.slice(0, 10)}' property='og:video:release_date'>
${speakers.map((name) => `<meta content='${escaped(name)}' property='author'>`).join('\n')}
<link href='${path}' rel='canonical'>
</head>
<body class='page-show'>
<main class='container-fluid'>
<div class='player-header'>
<div class='conference'>
<a class='thumbnail conference' href='/c/fosdem2023'><img alt='conference logo' src='/logo.png'></a>
</div>
<h1>
${title}
</h1>
</div>
<p class='persons'>
<span class='icon icon-user'></span>
${speakers.map((name) => `<a href='/search/?p=${encodeURIComponent(name)}'>${escaped(name)}</a>`).join(' and\n')}
</p>
<div class='player video' data-aspect-ratio='16:9'>
<video class='video' controls='controls' data-id='${talk.id}' height='100%' preload='none' width='100%'>
<source data-lang='eng' data-quality='high' src='${video}' title='eng 1080p' type='video/mp4'>
</video>
</div>
<ul class='metadata'>
<li class='duration digits'><span class='icon icon-clock-o'></span>
30 min
</li>
<li class='date digits'><span class='icon icon-calendar-o' title='event date'></span>
${talk.start.slice(0, 10)}
</li>
</ul>
<p class='description'>
<p>How to write Go that is easy on its readers, shown in small steps.</p>
</p>
<h3>Download</h3>
<div class='download'><div class='downloads'>
<a class='btn btn-default download hq' href='${video}'><div class='title'>Download 1080p</div></a>
</div></div>
</main>
</body>
</html>
`
}
