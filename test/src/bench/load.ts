/** HTTP load by autocannon, which keeps one request a connection under way. */
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Made anew for each request. */
  readonly body: () => string;
}

export interface LoadResult {
  /** Successful answers a second. */
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly refused: number;
}

/** Runs the load once; anything but a 2xx is counted as refused. */
export async function post(load: Load): Promise<LoadResult> {
  const result = await autocannon({
    url: load.url,
    method: 'POST',
    connections: load.connections,
    duration: load.seconds,
    headers: { 'content-type': 'application/json', ...load.headers },
    requests: [{ setupRequest: (request: autocannon.Request) => ({ ...request, body: load.body() }) }],
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
    refused: result.non2xx + result.errors,
  };
}
