/** Median of measurements. */
export function median(values: number[]): number {
  return quantile(values, 0.5)
}

/** The value below which the share `q` (0 to 1) of the measurements lies. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** Two decimals are more than any figure here is worth. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
