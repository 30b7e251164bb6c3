/** What may go wrong at a provider, as people are told. */
export const PROVIDER_FAULTS = ['cancelled', 'unverified', 'away'] as const;
export type ProviderFault = (typeof PROVIDER_FAULTS)[number];

/** By the code that the provider, or who spoke with it, gave. */
export const faultOfProvider = (code: string): ProviderFault => {
  if (code === 'access_denied') return 'cancelled';
  return /^(?:account_not_linked|email_not_verified|email_not_found)$/.test(code) ? 'unverified' : 'away';
};
