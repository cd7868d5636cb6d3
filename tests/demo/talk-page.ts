import talks from './talks.json' with { type: 'json' }

/** A talk of the demo conference: true facts of FOSDEM 2023, abstracts of our own. */
export type DemoTalk = (typeof talks)[number]

export const demoTalks: readonly DemoTalk[] = talks

/** Path of a talk's page on fosdem.org. */
export function talkPath(slug: string): string {
  return `/2023/schedule/event/${slug}/`
}

/** A talk page with the structure that FOSDEM 2023's pages have after the conference. */
export function talkPage(talk: DemoTalk): string {
  return page(
    `FOSDEM 2023 - ${talk.title}`,
    'schedule-event',
    `<ul class="breadcrumbs">
  <li><a href="/2023/">FOSDEM 2023</a></li><li class="separator">/</li>
  <li><a href="/2023/schedule/">Schedule</a></li><li class="separator">/</li>
  <li><a href="/2023/schedule/events/">Events</a></li><li class="separator">/</li>
  ${talk.type === 'devroom' ? '<li>Developer rooms</li><li class="separator">/</li>' : ''}
  <li><a href="/2023/schedule/track/${slugOf(talk.track)}/">${escaped(talk.track)}</a></li>
  <li class="separator">/</li><li class="active">${escaped(talk.title)}</li>
</ul>
<div id="pagetitles">
  <h1>${escaped(talk.title)}</h1>
  ${talk.subtitle ? `<h2> ${escaped(talk.subtitle)}</h2>` : ''}
</div>
${sideBox(talk)}
<br>
<div class="event-blurb">
  <div class="event-abstract">${talk.abstract.map((p) => `<p>${escaped(p)}</p>`).join('\n')}</div>
  <div class="event-description"></div>
</div>
${video(talk.videos)}
${speakers(talk.speakers)}
${attachments(talk)}
${links(talk)}`,
  )
}

/** The frame that all pages of the demo share. `body` is HTML. */
export function page(title: string, bodyClass: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta property="og:title" content="${escaped(title)}">
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 0 1rem }
.side-box { float: right; list-style: none; padding: 1rem; background: #f2eef5 }
.breadcrumbs { display: flex; gap: .5rem; list-style: none; padding: 0; flex-wrap: wrap }
</style>
</head>
<body class="${bodyClass}">
<div id="header"><h1 class="logo"><a href="/2023/">FOSDEM</a></h1></div>
<div class="title-box"><h2>Brussels <span>/</span> <strong>4 &amp; 5 February 2023</strong></h2></div>
<div id="main">
${body}
</div>
<div id="footer"><p>A demo on this computer. The talks took place; the words about them are ours.</p></div>
</body>
</html>
`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function sideBox(talk: DemoTalk): string {
  const day = new Date(talk.start).getUTCDay() === 6 ? 'Saturday' : 'Sunday'
  const dayPath = `/2023/schedule/day/${day.toLowerCase()}/`
  const clock = (iso: string) =>
    `<a class="value-title" title="${iso}" href="${dayPath}#${iso.slice(11, 16).replace(':', '')}">${iso.slice(11, 16)}</a>`
  return `<ul class="side-box">
  <li><i class="icon-road"></i> <strong>Track</strong>: <a href="/2023/schedule/track/${slugOf(talk.track)}/">${escaped(talk.track)}</a></li>
  <li><i class="icon-home"></i> <strong>Room</strong>: <a href="/2023/schedule/room/${slugOf(talk.room)}/">${escaped(talk.room)}</a></li>
  <li><i class="icon-calendar"></i> <strong>Day</strong>: <a href="${dayPath}">${day}</a></li>
  <li><i class="icon-play"></i> <strong>Start</strong>: ${clock(talk.start)}</li>
  <li><i class="icon-stop"></i> <strong>End</strong>: ${clock(talk.end)}</li>
  <li id="live-stream-with-q-and-a" class="visible-desktop"><i class="icon-film"></i> <strong>Video only</strong>: <a href="${escaped(talk.liveUrl)}">${escaped(talk.room)}</a></li>
  <li><i class="icon-comment"></i> <strong>Chat</strong>: <a href="${escaped(talk.chat[0] ?? '')}">Join the conversation!</a></li>
</ul>`
}

function video(videos: string[]): string {
  const sources = videos.map((url) => `<source src="${escaped(url)}" type="${typeOf(url)}">`)
  return `<div class="video"><video preload="none" controls>${sources.join('')}</video></div>`
}

function speakers(names: string[]): string {
  const rows = names.map(
    (name) =>
      `<tr><td></td><td><a href="/2023/schedule/speaker/${slugOf(name)}/">${escaped(name)}</a></td></tr>`,
  )
  return `<h3>Speakers</h3>\n<table><tbody>${rows.join('\n')}</tbody></table>`
}

function attachments(talk: DemoTalk): string {
  if (talk.attachments.length === 0) return ''
  const items = talk.attachments.map((file) => {
    const path = file.url.replace('https://fosdem.org', '')
    const label = `${file.title ?? path.slice(path.lastIndexOf('/') + 1)} (${file.type})`
    return `<li><i class="icon-list"></i> <a href="${escaped(path)}">${escaped(label)}</a></li>`
  })
  return `<h3>Attachments</h3>\n<ul class="event-attachments unstyled">${items.join('\n')}</ul>`
}

function links(talk: DemoTalk): string {
  const items = [
    ...talk.links,
    ...talk.videos.map((url) => ({ url, title: `Video recording (${typeOf(url)})` })),
    { url: talk.chat[0] ?? '', title: 'Chat room (web)' },
    { url: talk.chat[1] ?? '', title: 'Chat room (app)' },
    { url: `https://submission.fosdem.org/feedback/${talk.id}.php`, title: 'Submit feedback' },
  ]
  const list = items.map(
    ({ url, title }) => `<li><a href="${escaped(url)}">${escaped(title)}</a></li>`,
  )
  return `<h3>Links</h3>\n<ul>${list.join('\n')}</ul>`
}

function typeOf(video: string): string {
  return video.endsWith('.mp4') ? 'video/mp4' : 'video/webm'
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}
