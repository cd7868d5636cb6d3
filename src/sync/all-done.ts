/** As `Promise.all`, but where one fails, nothing of the other goes on any more when that is told. */
export async function allDone<A, B>([a, b]: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}
