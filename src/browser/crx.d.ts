declare module '*?iife' {
  /** Address of the script inside the built extension, for `scripting.executeScript`. */
  const file: string
  export default file
}
