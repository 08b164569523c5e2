import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { RouterProvider } from 'react-router/dom';
import { Notices } from '../ui/notices.tsx';
import { Refused } from '../ui/problem.ts';
import { theme } from '../ui/theme.ts';
import { LanguageProvider, useWords } from '../words/language.tsx';
import { router } from './router.tsx';
import { SessionProvider } from './session.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays one however often it is asked; only a network comes back.
      retry: (count, error) => !(error instanceof Refused) && count < 2,
      networkMode: 'always',
      staleTime: 5_000,
    },
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

export function Hub() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <Dressed />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

/** In the house's look and the visitor's language. */
function Dressed() {
  const { antd } = useWords();
  return (
    <ConfigProvider
      theme={theme}
      locale={antd}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Notices>
        <SessionProvider>
          {/* A page must know at once that its visitor is leaving it, or it may still call them back. */}
          <RouterProvider router={router} useTransitions={false} />
        </SessionProvider>
      </Notices>
    </ConfigProvider>
  );
}
