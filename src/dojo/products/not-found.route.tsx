import { PublicFault } from './public-fault.tsx';

/** An address that is nobody's: a page of its own, so that it is said in the person's language. */
export const loader = () => {
  throw new Response(null, { status: 404 });
};

export default function NotFound() {
  return null;
}

export { PublicFault as ErrorBoundary };
