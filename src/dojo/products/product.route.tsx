import { Outlet } from 'react-router';
import type { Route } from './+types/product.route.ts';

export default function Product({ params }: Route.ComponentProps) {
  return (
    <main>
      <h1>{params.id}</h1>
      <Outlet />
    </main>
  );
}
