/** Until all is out: a pipe takes it in parts, and the process ends after this. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}
