import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { CreateAccessTokenDocument, RevokeAccessTokenDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { day } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Token } from './unit.ts';

/** Keys of the unit's programs: the head makes and revokes them; a secret is shown once. */
export function AccessTokens({ tokens }: { tokens: readonly Token[] | undefined }) {
  const { say } = useWords();
  const { role } = useActing();
  const [isMaking, setIsMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  if (role !== 'UNIT_HEAD') return null;
  return (
    <Panel
      title={say('tokens.title')}
      empty={!tokens?.length && !secret && say('tokens.none')}
      action={<Button onClick={() => setIsMaking(true)}>{say('tokens.create')}</Button>}
    >
      {secret && (
        <p className="missing" role="status">
          {say('tokens.secret')} <code>{secret}</code>
        </p>
      )}
      <ul className="rows">
        {tokens?.map((token) => (
          <TokenLine key={token.id} token={token} />
        ))}
      </ul>
      {isMaking && <CreateToken onClose={() => setIsMaking(false)} onSecret={setSecret} />}
    </Panel>
  );
}

function TokenLine({ token: { id, name, expiresAt, lastUsedAt, revokedAt } }: { token: Token }) {
  const { say, language } = useWords();
  const { write, isWriting } = useWrite(RevokeAccessTokenDocument, say('tokens.revoked'));
  return (
    <li>
      <div className="grow">
        <p>{name}</p>
        <p className="faint small">
          {[
            say('tokens.until', { day: day(expiresAt, language) }),
            lastUsedAt ? say('tokens.used', { day: day(lastUsedAt, language) }) : say('tokens.unused'),
          ].join(' · ')}
        </p>
      </div>
      {revokedAt ? (
        <Mark>{say('tokens.isRevoked')}</Mark>
      ) : (
        <ConfirmButton
          size="small"
          label={say('tokens.revoke')}
          question={say('tokens.revokeSure')}
          loading={isWriting}
          onConfirm={() => void write({ accessTokenId: id })}
        />
      )}
    </li>
  );
}

function CreateToken({ onClose, onSecret }: { onClose(): void; onSecret(secret: string): void }) {
  const { say } = useWords();
  const { unit, community } = useActing();
  const { write, isWriting } = useWrite(CreateAccessTokenDocument);
  const submit = async (fields: { name: string; lifeDays: number }) => {
    const made = await write({ unitId: unit?.id ?? '', communityId: community.id, ...fields });
    if (!made) return;
    onSecret(made.createAccessToken?.secret ?? '');
    onClose();
  };
  return (
    <Dialog<{ name: string; lifeDays: number }>
      title={say('tokens.create')}
      submit={say('tokens.create')}
      initial={{ lifeDays: 90 }}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="name" label={say('tokens.name')} />
      <Field name="lifeDays" label={say('tokens.lifeDays')}>
        <InputNumber min={1} precision={0} />
      </Field>
    </Dialog>
  );
}
