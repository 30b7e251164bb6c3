/**
 * The address of a page that is kept while one goes about in it: read, changed and followed without asking the server.
 * It gives under the names people know from React Router the few things that a product's pages use.
 */
import {
  type AnchorHTMLAttributes,
  createContext,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

export interface Address {
  readonly pathname: string;
  readonly search: string;
}

interface How {
  /** Take the place of this address in the browser's history. */
  readonly replace?: boolean;
}

export type Navigate = (to: string, how?: How) => void;

const AddressContext = createContext<Address>({ pathname: '/', search: '' });
const NavigateContext = createContext<Navigate>(() => {});
const PrepareContext = createContext<(to: string) => void>(() => {});

export const useLocation = (): Address => useContext(AddressContext);
export const useNavigate = (): Navigate => useContext(NavigateContext);

/** Within this one goes about: `at` is where one comes in, `prepare` is told where somebody seems about to go. */
export function AddressProvider({
  at,
  prepare,
  children,
}: {
  at: Address;
  prepare: (to: string) => void;
  children: ReactNode;
}) {
  const [address, setAddress] = useState<Address>({ pathname: at.pathname, search: at.search });
  // A page that is still to come leaves the one before it in sight.
  const follow = useCallback(() => {
    const { pathname, search } = location;
    startTransition(() => setAddress({ pathname, search }));
  }, []);
  useEffect(() => {
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [follow]);
  const navigate = useCallback<Navigate>(
    (to, { replace = false } = {}) => {
      if (replace) history.replaceState(null, '', to);
      else history.pushState(null, '', to);
      follow();
    },
    [follow],
  );
  return (
    <NavigateContext value={navigate}>
      <PrepareContext value={prepare}>
        <AddressContext value={address}>{children}</AddressContext>
      </PrepareContext>
    </NavigateContext>
  );
}

/** What the address says after its question mark, and a way to say it otherwise. */
export const useSearchParams = (): readonly [
  URLSearchParams,
  (change: (old: URLSearchParams) => URLSearchParams, how?: How) => void,
] => {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback(
    (change: (old: URLSearchParams) => URLSearchParams, how?: How) => {
      // From the address itself: another change may be under way.
      const next = String(change(new URLSearchParams(location.search)));
      navigate(location.pathname + (next && `?${next}`), how);
    },
    [navigate],
  );
  return [params, set];
};

/** A click that asks for this page to change, not for a tab or a window of its own. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** A link to somewhere in the same page. */
export function Link({
  to,
  ...rest
}: { to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'>) {
  const navigate = useNavigate();
  const prepare = useContext(PrepareContext);
  const intend = () => prepare(to);
  return (
    <a
      {...rest}
      href={to}
      onPointerEnter={intend}
      onFocus={intend}
      onClick={(event) => {
        if (event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        navigate(to, { replace: to === location.pathname + location.search });
      }}
    />
  );
}
