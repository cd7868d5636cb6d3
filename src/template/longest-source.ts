/** Longest template: more than anyone writes, less than what takes a second to read. */
export const LONGEST_SOURCE = 100_000
