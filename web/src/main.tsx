import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Hub } from './app/hub.tsx';
import './ui/house.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the hub.');
createRoot(root).render(
  <StrictMode>
    <Hub />
  </StrictMode>,
);
// After everything else: only a visitor whose own system lacks Chinese letters fetches any of these.
requestIdleCallback?.(() => void import('./ui/fonts.ts'));
