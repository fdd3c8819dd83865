/** HTTP load by autocannon, which keeps one request a connection under way. */
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  /** By connection, where not all ask the same of the server that `url` names. */
  readonly path?: (connection: number) => string;
  readonly connections: number;
  readonly seconds: number;
  /** By connection, as each may be somebody of her own. */
  readonly headers: (connection: number) => Readonly<Record<string, string>>;
  /** The bodies that each connection sends in turn, each made anew for its request. */
  readonly bodies: (connection: number) => readonly (() => string)[];
}

export interface LoadResult {
  /** Successful answers a second. */
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly refused: number;
}

/** Runs the load once; anything but a 2xx is counted as refused. */
export async function post({ url, path, connections, seconds, headers, bodies }: Load): Promise<LoadResult> {
  let connection = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const mine = connection++;
      const common = {
        method: 'POST' as const,
        ...(path ? { path: path(mine) } : {}),
        headers: { 'content-type': 'application/json', ...headers(mine) },
      };
      client.setRequests(
        bodies(mine).map((body) => ({
          ...common,
          setupRequest: (request: autocannon.Request) => ({ ...request, body: body() }),
        })),
      );
    },
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
    refused: result.non2xx + result.errors,
  };
}
