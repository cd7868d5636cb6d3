/** What the tests use of it; the package has no types of its own. */
declare module 's3rver' {
  export default class S3rver {
    constructor(options: {
      address: string
      port: number
      silent: boolean
      directory: string
      /** Hosts `BUCKET.s3.ENDPOINT` name a bucket. */
      serviceEndpoint: string
      configureBuckets: { name: string }[]
    })
    /** Koa's: whether `X-Forwarded-Host` counts. */
    proxy: boolean
    run(): Promise<{ address: string; port: number }>
    close(): Promise<void>
  }
}
