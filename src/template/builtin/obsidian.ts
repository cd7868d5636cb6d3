/**
 * One file a talk, with properties between dashes (https://help.obsidian.md/properties): lists one
 * entry a line, moments without offset, tags without spaces, as Obsidian writes them itself.
 */
export const OBSIDIAN_SOURCE = `---
title: {{ talk.title | yaml }}
{%- if talk.subtitle %}
subtitle: {{ talk.subtitle | yaml }}
{%- endif %}
{%- if talk.speakers %}
speakers:
{%- for speaker in talk.speakers %}
  - {{ speaker | yaml }}
{%- endfor %}
{%- endif %}
{%- if talk.conference %}
conference: {{ talk.conference | yaml }}
{%- endif %}
{%- if talk.track %}
track: {{ talk.track | yaml }}
{%- endif %}
{%- if talk.room %}
room: {{ talk.room | yaml }}
{%- endif %}
{%- if talk.start %}
start: {{ talk.start | date: "%Y-%m-%dT%H:%M:%S" | yaml }}
{%- endif %}
{%- if talk.end %}
end: {{ talk.end | date: "%Y-%m-%dT%H:%M:%S" | yaml }}
{%- endif %}
{%- if talk.url %}
url: {{ talk.url | yaml }}
{%- endif %}
{%- if talk.slides %}
slides:
{%- for address in talk.slides %}
  - {{ address | yaml }}
{%- endfor %}
{%- endif %}
{%- if talk.recordings %}
recordings:
{%- for address in talk.recordings %}
  - {{ address | yaml }}
{%- endfor %}
{%- endif %}
{%- if talk.verdict %}
verdict: {{ talk.verdict | yaml }}
{%- endif %}
{%- if talk.attended %}
attended: {{ talk.attended | yaml }}
{%- endif %}
{%- if talk.tags %}
tags:
{%- for tag in talk.tags %}
  - {{ tag | tag | yaml }}
{%- endfor %}
{%- endif %}
---

# {{ talk.heading }}
{%- if talk.url %}

{{ "Link to the talk" | link: talk.url }}
{%- endif %}
{%- if talk.body %}

{{ talk.body }}
{%- endif %}
`

/** A folder for each conference, in it one for each day. */
export const OBSIDIAN_PATH = '{{ talk.conference }}/{{ talk.date }}/{{ talk.title }}'
