import { createBrowserRouter, Navigate } from 'react-router';
import { Landing } from './landing.tsx';
import { PageFailed } from './page-failed.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

/** Each page is fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    ErrorBoundary: PageFailed,
    hydrateFallbackElement: <main className="page" />,
    children: [
      { index: true, element: <Landing /> },
      {
        path: 'sign-in',
        lazy: async () => ({ Component: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage }),
      },
      {
        path: 'public',
        lazy: async () => ({ Component: (await import('../features/public/public-page.tsx')).PublicPage }),
      },
      {
        element: <SignedIn />,
        children: [
          {
            path: 'meeting',
            lazy: async () => ({
              Component: (await import('../features/meeting/meeting-page.tsx')).MeetingPage,
            }),
          },
          {
            path: 'unit',
            lazy: async () => ({ Component: (await import('../features/unit/unit-page.tsx')).UnitPage }),
          },
          {
            path: 'me',
            lazy: async () => ({ Component: (await import('../features/me/me-page.tsx')).MePage }),
          },
          {
            path: 'community',
            lazy: async () => ({
              Component: (await import('../features/community/community-page.tsx')).CommunityPage,
            }),
          },
        ],
      },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
]);
