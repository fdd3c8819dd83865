/** The proxies whose word is taken for whom they speak, and by which way that one came. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

export class TrustedProxies {
  private readonly known = new BlockList();

  /**
   * `list`: addresses and subnets (`10.0.0.0/8`), comma separated; `loopback` is this machine.
   * @throws Error that names what is neither
   */
  constructor(list: string) {
    for (const name of list.split(',').map((each) => each.trim())) {
      if (name === 'loopback') {
        this.known.addSubnet('127.0.0.0', 8, 'ipv4');
        this.known.addAddress('::1', 'ipv6');
      } else if (name !== '') this.add(name);
    }
  }

  includes(address: string): boolean {
    return isIP(address) !== 0 && this.known.check(address, family(address));
  }

  /** Whose connection it is: the peer's, or that of whom the proxies between us speak for. */
  clientOf({ socket, headers }: IncomingMessage): string {
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    let client = socket.remoteAddress ?? '';
    // Each proxy adds whom it saw at the end; what stands before a stranger's, anybody may have written.
    while (this.includes(client)) {
      const before = forwarded.pop()?.trim();
      if (before === undefined || before === '') break;
      client = before;
    }
    return client;
  }

  private add(name: string): void {
    const [address = '', prefix] = name.split('/');
    try {
      if (prefix === undefined) this.known.addAddress(address, family(address));
      else this.known.addSubnet(address, Number(prefix), family(address));
    } catch {
      throw new Error(`TRUST_PROXY: ${name} is neither an address nor a subnet.`);
    }
  }
}
