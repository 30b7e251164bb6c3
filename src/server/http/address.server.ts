/** Who asks, as far as the network says. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { isLoopback } from '../settings.server.ts';

/** An address as one spelling: that of IPv4 where it is one in disguise. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** The first half of an IPv6 address: who has one has all the others of its network as well. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};

/**
 * The address that a request comes from, for IPv6 its network. A proxy on this machine is believed when it says for
 * whom it asks; of what it passes on, only what it added itself counts.
 */
export const addressOf = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string => {
  const direct = plain(socket.remoteAddress ?? '');
  const said = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)!.trim();
  const address = said !== '' && isLoopback(direct) ? plain(said) : direct;
  return isIPv6(address) ? networkOf(address) : address;
};
