/** A filter, for the list beside the editor and the page in docs/. */
export interface FilterEntry {
  name: string
  what: string
  /** What it looks like in a template. */
  example: string
}

/** All filters: first those for what notes are written into, then those of Liquid. */
export const FILTERS: readonly FilterEntry[] = [
  of('link', 'a link with these words', '{{ talk.title | link: talk.url }}'),
  of('yaml', 'a value for front matter, in quotes where needed', '{{ talk.title | yaml }}'),
  of('plain', 'plain text of Markdown', '{{ talk.prose | plain }}'),
  of('outline', 'bullets of Markdown, so many tabs deep', '{{ talk.points | outline: 1 }}'),
  of('indent', 'each line so many spaces further in', '{{ talk.points | indent: 2 }}'),
  of('quote', 'as a quotation', '{{ talk.prose | quote }}'),
  of('date', 'day and time in another form', '{{ talk.start | date: "%-d %B %Y" }}'),
  of('slug', 'for an address', '{{ talk.title | slug }}'),
  of('filename', 'a name that every system takes', '{{ talk.title | filename }}'),
  of('tag', 'a tag without spaces', '{{ talk.track | tag }}'),
  of('escape', 'for HTML in your template', '<b title="{{ talk.room | escape }}">'),
  of('raw', 'exactly as it is, even where it is Markdown', '{{ talk.title | raw }}'),

  of('default', 'something in its place where there is none', '{{ talk.room | default: "?" }}'),
  of('join', 'a list as one text', '{{ talk.speakers | join: ", " }}'),
  of('split', 'a text as a list', '{{ talk.title | split: ": " | first }}'),
  of('size', 'how long', '{{ section.talks | size }}'),
  of('first', 'the first of a list', '{{ talk.speakers | first }}'),
  of('last', 'the last of a list', '{{ talk.speakers | last }}'),
  of('slice', 'a part, from a place and so long', '{{ talk.title | slice: 0, 20 }}'),
  of('sort', 'in order', '{{ talk.tags | sort | join: " " }}'),
  of('sort_natural', 'in order, capitals or not', '{{ talk.tags | sort_natural | join: " " }}'),
  of('reverse', 'the other way round', '{{ talk.tags | reverse | join: " " }}'),
  of('uniq', 'each once', '{{ talk.tags | uniq | join: " " }}'),
  of('compact', 'without what is nothing', '{{ talk.tags | compact | join: " " }}'),
  of('concat', 'two lists as one', '{{ talk.tags | concat: talk.speakers | join: " " }}'),
  of('push', 'with one more at the end', '{{ talk.tags | push: "talk" | join: " " }}'),
  of('unshift', 'with one more in front', '{{ talk.tags | unshift: "talk" | join: " " }}'),
  of('pop', 'without the last', '{{ talk.tags | pop | join: " " }}'),
  of('shift', 'without the first', '{{ talk.tags | shift | join: " " }}'),
  of('map', 'one value of each', '{{ section.talks | map: "title" | join: ", " }}'),
  of('where', 'those that have a value', '{{ talk.links | where: "kind", "code" | size }}'),
  of('reject', 'those that do not', '{{ talk.links | reject: "kind", "chat" | size }}'),
  of('find', 'the first that has a value', '{% assign code = talk.links | find: "kind", "code" %}'),
  of('has', 'whether one has a value', '{{ talk.links | has: "kind", "code" }}'),
  of('group_by', 'in groups of name and items', '{% assign tracks = talks | group_by: "track" %}'),
  of('sum', 'added up', '{{ "1 2 3" | split: " " | sum }}'),

  of('append', 'with this behind', '{{ talk.track | append: " track" }}'),
  of('prepend', 'with this in front', '{{ talk.room | prepend: "Room " }}'),
  of('replace', 'one thing for another', '{{ talk.room | replace: ".", "-" }}'),
  of('replace_first', 'the first time only', '{{ talk.title | replace_first: ":", "." }}'),
  of('replace_last', 'the last time only', '{{ talk.title | replace_last: ":", "." }}'),
  of('remove', 'without this', '{{ talk.track | remove: " devroom" }}'),
  of('remove_first', 'without it the first time', '{{ talk.title | remove_first: ":" }}'),
  of('remove_last', 'without it the last time', '{{ talk.title | remove_last: ":" }}'),
  of('upcase', 'in capitals', '{{ talk.title | upcase }}'),
  of('downcase', 'in small letters', '{{ talk.title | downcase }}'),
  of('capitalize', 'with a capital in front', '{{ talk.subtitle | capitalize }}'),
  of('truncate', 'cut to so many letters', '{{ talk.title | truncate: 40 }}'),
  of('truncatewords', 'cut to so many words', '{{ talk.prose | plain | truncatewords: 30 }}'),
  of('number_of_words', 'how many words', '{{ talk.body | plain | number_of_words }}'),
  of('strip', 'without spaces at its ends', '{{ talk.title | strip }}'),
  of('lstrip', 'without spaces in front', '{{ talk.title | lstrip }}'),
  of('rstrip', 'without spaces behind', '{{ talk.title | rstrip }}'),
  of('squish', 'with single spaces', '{{ talk.title | squish }}'),
  of('strip_newlines', 'on one line', '{{ talk.prose | strip_newlines }}'),
  of('url_encode', 'for the query of an address', '{{ talk.title | url_encode }}'),

  of('plus', 'added', '{{ forloop.index | plus: 1 }}'),
  of('minus', 'taken away', '{{ forloop.length | minus: 1 }}'),
  of('times', 'multiplied', '{{ forloop.index | times: 2 }}'),
  of('divided_by', 'divided', '{{ forloop.length | divided_by: 2 }}'),
  of('modulo', 'what a division leaves', '{{ forloop.index | modulo: 2 }}'),
  of('abs', 'without its sign', '{{ forloop.index | minus: 3 | abs }}'),
  of('ceil', 'rounded up', '{{ forloop.length | divided_by: 2 | ceil }}'),
  of('floor', 'rounded down', '{{ forloop.length | divided_by: 2 | floor }}'),
  of('round', 'rounded', '{{ forloop.length | divided_by: 3 | round: 1 }}'),
  of('at_least', 'not less than', '{{ forloop.index | at_least: 2 }}'),
  of('at_most', 'not more than', '{{ forloop.index | at_most: 9 }}'),
  of('to_integer', 'a number of text', '{{ "3" | to_integer | plus: 1 }}'),
]

function of(name: string, what: string, example: string): FilterEntry {
  return { name, what, example }
}
