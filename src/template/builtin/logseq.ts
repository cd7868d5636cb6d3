/**
 * The article as bullets, since Logseq's pages are outlines; the facts of a talk are properties of
 * its block, `key:: value` right below its first line (https://docs.logseq.com/#/page/properties).
 */
export const LOGSEQ_SOURCE = `- # {{ title | default: "Notes" }}
{%- if opening %}
{{ opening | outline }}
{%- endif %}
{%- for section in sections %}
- ## {{ section.heading }}
{%- if section.words %}
{{ section.words | outline: 1 }}
{%- endif %}
{%- for talk in section.talks %}
	- ### {{ talk.heading }}
{%- if talk.speakers %}
	  speakers:: {{ talk.speakers | join: ", " }}
{%- endif %}
{%- if talk.track %}
	  track:: {{ talk.track }}
{%- endif %}
{%- if talk.room %}
	  room:: {{ talk.room }}
{%- endif %}
{%- if talk.when %}
	  when:: {{ talk.when }}
{%- endif %}
{%- if talk.verdict %}
	  verdict:: {{ talk.verdict }}
{%- endif %}
{%- if talk.tags %}
	  tags:: {% for tag in talk.tags %}{{ tag | tag }}{% unless forloop.last %}, {% endunless %}{% endfor %}
{%- endif %}
{%- if talk.url %}
		- {{ "Link to the talk" | link: talk.url }}
{%- endif %}
{%- if talk.prose %}
{{ talk.prose | outline: 2 }}
{%- endif %}
{%- if talk.points %}
{{ talk.lead | append: "

" | append: talk.points | outline: 2 }}
{%- endif %}
{%- if talk.rest %}
{{ talk.rest | outline: 2 }}
{%- endif %}
{%- if talk.missing %}
{{ talk.missing | outline: 2 }}
{%- endif %}
{%- for resource in talk.further %}
		- {{ resource.name }}: {% for link in resource.links -%}
    {{ link.label | link: link.url }}{% unless forloop.last %}, {% endunless %}
  {%- endfor %}
{%- endfor %}
{%- endfor %}
{%- endfor %}
{%- if closing %}
{{ closing | outline }}
{%- endif %}
{%- if links %}
- ## Links
{%- for link in links %}
	- {{ link.label | link: link.url }}
{%- endfor %}
{%- endif %}
`
