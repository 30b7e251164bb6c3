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
 * The address that a request comes from, for IPv6 its network. A proxy on this machine, or one that the settings name,
 * is believed when it says for whom it asks; what others have put into the header before is not.
 */
export const addressOf = (
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trusted: readonly string[] = [],
): string => {
  let address = plain(socket.remoteAddress ?? '');
  const said = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').map(plain).reverse();
  for (const before of said) {
    if (before === '' || !(isLoopback(address) || trusted.includes(address))) break;
    address = before;
  }
  return isIPv6(address) ? networkOf(address) : address;
};
