/** Whether a GUID names one talk everywhere: a short one is a number that counts those of one schedule. */
export function isTellingGuid(guid: string | undefined): guid is string {
  return guid !== undefined && guid.length >= SHORTEST
}

const SHORTEST = 16
