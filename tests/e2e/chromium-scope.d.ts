/** What the tests use of Chromium's own pages. */
declare const chrome: {
  developerPrivate: { addHostPermission(extension: string, pattern: string): Promise<void> }
}
