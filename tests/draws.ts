import fc from 'fast-check'

/*
 * Property tests draw the same each time, so that a change is judged by itself. `DRAWS=random npx vitest
 * --project unit run` looks for more; what it finds, it prints with the seed.
 */
if (process.env.DRAWS !== 'random') fc.configureGlobal({ seed: 20_230_204 })
