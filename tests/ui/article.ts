/** An article with everything in it that the project's own can have, in words of the project's own. */
export const ARTICLE = `# Three days in the north

A weekend of talks, and what stayed. *Not* complete, and **not** neutral.

## FOSDEM 2023 [Saturday 4th of Feb]

### Recipes for reducing cognitive load. Yet another idiomatic Go talk [Go devroom]

[Link to the talk](https://fosdem.org/2023/schedule/event/goreducecognitive/)

Worth it for the *line of sight* alone.

Key points:

- Two levels of indent at most: the golden path, and errors.
  - Return early.
    - Then the rest needs no \`else\`.
  - Name what is left.
- Errors are **types**.
- ~~Booleans~~ named options.

\`\`\`go
if err != nil { return nil, fmt.Errorf("reading the configuration of the service that reads all the others: %w", err) }
\`\`\`

1. First
2. Second

> What is read once need not be passed twice.

| Tool | Use |
|:-----|----:|
| gofmt | 1 |
| staticcheck | 20 |

Slides: [recipes.pdf](https://fosdem.org/2023/recipes.pdf), see also [the other talk](#debugging-go-devroom).
A long address: https://example.org/${'a-very-long-path-without-any-break/'.repeat(4)}

### Debugging [Go devroom]

[Link to the talk](https://fosdem.org/2023/schedule/event/godebug/)

There is no recording yet. A picture: ![a diagram](https://example.org/diagram.png)
`
