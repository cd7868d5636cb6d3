/** All that is noted, with the facts of each talk: to be kept rather than published. */
export const NOTES_SOURCE = `# {{ title | default: "Notes" }}
{%- if opening %}

{{ opening }}
{%- endif %}
{%- for section in sections %}

## {{ section.heading }}
{%- if section.words %}

{{ section.words }}
{%- endif %}
{%- for talk in section.talks %}

### {{ talk.heading }}
{% if talk.url %}
- {{ "Link to the talk" | link: talk.url }}
{%- endif %}
{%- if talk.speakers %}
- Speakers: {{ talk.speakers | join: ", " }}
{%- endif %}
{%- if talk.when %}
- When: {{ talk.when }}
{%- endif %}
{%- if talk.room %}
- Where: {{ talk.room }}
{%- endif %}
{%- if talk.verdict %}
- Verdict: {{ talk.verdict }}
{%- endif %}
{%- if talk.tags %}
- Tags: {{ talk.tags | join: ", " }}
{%- endif %}
{%- for resource in talk.resources %}
- {{ resource.name }}: {% for link in resource.links -%}
    {{ link.label | link: link.url }}{% unless forloop.last %}, {% endunless %}
  {%- endfor %}
{%- endfor %}
{%- if talk.prose %}

Notes:
{%- endif %}
{%- if talk.body %}

{{ talk.body }}
{%- endif %}
{%- endfor %}
{%- endfor %}
{%- if closing %}

{{ closing }}
{%- endif %}
`
