import { Button } from 'antd';
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { CheckInDocument } from '../../gql/graphql.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import { codeIn } from './code-in.ts';
import type { Signup } from './member.ts';

const Scan = lazy(async () => ({ default: (await import('./scan.tsx')).Scan }));

/** By the code that is shown at the place: scanned here, scanned by the phone's own camera, or typed. */
export function CheckIn({ signup }: { signup: Signup }) {
  const { say } = useWords();
  const [search] = useSearchParams();
  const [isScanning, setIsScanning] = useState(false);
  const [code, setCode] = useState(search.get('code') ?? '');
  const { write, isWriting } = useWrite(CheckInDocument, say('me.checkedIn'));
  const id = useId();
  const checkIn = (shown: string) => void write({ signupId: signup.id, code: shown });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    checkIn(code);
  };
  return (
    <>
      <form className="check-in" onSubmit={submit}>
        <label htmlFor={id}>{say('me.code')}</label>
        <input
          id={id}
          className="choice wide code"
          inputMode="numeric"
          autoComplete="off"
          pattern="[0-9]{6}"
          maxLength={6}
          required
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <Button type="primary" size="large" htmlType="submit" block loading={isWriting}>
          {say('me.checkIn')}
        </Button>
        <Button size="large" block onClick={() => setIsScanning(!isScanning)}>
          {say(isScanning ? 'me.stopScanning' : 'me.scan')}
        </Button>
      </form>
      {isScanning && (
        <Suspense>
          <Scan
            onText={(text) => {
              const shown = codeIn(text);
              if (!shown) return;
              setIsScanning(false);
              checkIn(shown);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
