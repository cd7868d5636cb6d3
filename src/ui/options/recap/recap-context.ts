import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Recap } from '../../../recap/recap'

/**
 * The recap as it is on the screen, for the fields that show its words: at each key they alone are
 * drawn anew, not the two hundred talks between them.
 */
export const RecapContext = createContext<Recap | null>(null)

export function useShownRecap(): Recap {
  const recap = useContext(RecapContext)
  if (recap === null) throw new Error('There is no recap around this field.')
  return recap
}
