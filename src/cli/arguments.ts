/** What an option does with its value, which is empty where none is given; gives what is wrong with it. */
type Take = (value: string) => string | null

/**
 * Reads `BACKUP.json [--name value | --name=value]…`: the name of the file, or a
 * sentence about what is wrong with them.
 */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, Take>>,
): { file: string } | string {
  const files: string[] = []
  for (let i = 0; i < args.length; i++) {
    const [name = '', value] = (args[i] ?? '').split(/=(.*)/s)
    const take = Object.hasOwn(options, name) ? options[name] : undefined
    if (take) {
      const wrong = take(value ?? args[++i] ?? '')
      if (wrong !== null) return wrong
    } else if (name.startsWith('--')) {
      return `There is no option ${name}.`
    } else {
      files.push(args[i] ?? '')
    }
  }
  const [file] = files
  if (file === undefined) return 'No backup is named.'
  if (files.length > 1) return 'More than one file is named.'
  return { file }
}
