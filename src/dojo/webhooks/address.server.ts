/** Which addresses of the network a program of somebody else may be reached at: those of the whole internet alone. */
import { BlockList, isIP, isIPv4 } from 'node:net';

/** IANA's registries of special-purpose addresses: loopback, private, link-local, shared, documentation, multicast … */
const NOT_PUBLIC_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
/** Of the one block of IPv6 that is public, what is not: Teredo and its like, documentation, 6to4. */
const NOT_PUBLIC_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const closedV4 = new BlockList();
for (const [net, bits] of NOT_PUBLIC_V4) closedV4.addSubnet(net, bits, 'ipv4');
const openV6 = new BlockList();
openV6.addSubnet('2000::', 3, 'ipv6');
const closedV6 = new BlockList();
for (const [net, bits] of NOT_PUBLIC_V6) closedV6.addSubnet(net, bits, 'ipv6');
/** What a network without IPv4 makes of an IPv4 address (RFC 6052): it is judged by that one. */
const translated = new BlockList();
translated.addSubnet('64:ff9b::', 96, 'ipv6');

/** The last four bytes of an IPv6 address, as IPv4 writes them. */
const lastFour = (address: string): string => {
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted) return dotted;
  // A URL writes an address in one way only, with zeros left out where there are most.
  const [, tail = ''] = address.split('::');
  const groups = (address.includes('::') ? tail : address).split(':').slice(-2);
  const [high = 0, low = 0] = ['0', '0', ...groups]
    .slice(-2)
    .map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

/** Whether an address is one that everybody on the internet could reach: nothing behind our own door. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !closedV4.check(address, 'ipv4');
  // A zone (`%eth0`) makes sense on this machine only.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  if (translated.check(address, 'ipv6')) return isPublicAddress(lastFour(address));
  return openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
};
