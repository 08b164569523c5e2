import { useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, NavLink, Outlet, useNavigate } from 'react-router';
import { ActingContext } from '../ui/acting.ts';
import { signOut } from '../ui/ask.ts';
import { forgetAnswers } from '../ui/kept-answers.ts';
import { useWords } from '../words/language.tsx';
import { pagesOf, publicPage } from './pages.ts';
import { type HeldGrant, useSession } from './session.tsx';

/** What stands around every page: where one is, who one is, in which language. */
export function Shell() {
  const { acting, grant } = useSession();
  const { say } = useWords();
  const pages = grant ? pagesOf[grant.role] : [publicPage];
  return (
    <ActingContext value={acting}>
      <a className="skip" href="#content">
        {say('shell.skip')}
      </a>
      <header className="masthead">
        <Link className="brand" to="/">
          {say('shell.brand')}
        </Link>
        <nav aria-label={say('shell.pages')}>
          {pages.map(({ path, title }) => (
            <NavLink key={path} to={path}>
              {say(title)}
            </NavLink>
          ))}
        </nav>
        <Who />
      </header>
      <div id="content" tabIndex={-1}>
        <Suspense fallback={<main className="page" aria-busy="true" />}>
          <Outlet />
        </Suspense>
      </div>
    </ActingContext>
  );
}

function Who() {
  const { me, grants, grant, chooseGrant, communities, acting, chooseCommunity } = useSession();
  const { say, name, language, setLanguage } = useWords();
  const navigate = useNavigate();
  const act = (id: string) => {
    chooseGrant(id);
    void navigate('/');
  };
  const roleOf = ({ role, unit, community }: HeldGrant) =>
    [name('Role', role), unit?.name ?? community?.name].filter(Boolean).join(' · ');
  return (
    <div className="who">
      {communities.length > 1 && acting && me && (
        <Choice
          label={say('shell.community')}
          value={acting.community.id}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={chooseCommunity}
        />
      )}
      {grants.length > 1 && grant && (
        <Choice
          label={say('shell.role')}
          value={grant.id}
          options={grants.map((held) => ({ value: held.id, label: roleOf(held) }))}
          onChoose={act}
        />
      )}
      {grants.length === 1 && grant && <span className="role">{roleOf(grant)}</span>}
      {me && <span className="name">{me.displayName}</span>}
      {me && (
        <a className="plain explorer" href="/graphql">
          {say('shell.explorer')}
        </a>
      )}
      <button type="button" className="plain" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {say('shell.otherLanguage')}
      </button>
      {me ? (
        <SignOut />
      ) : (
        <Link className="plain" to="/sign-in">
          {say('signIn.submit')}
        </Link>
      )}
    </div>
  );
}

function SignOut() {
  const { say } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    await forgetAnswers();
    await client.resetQueries();
    await navigate('/sign-in');
  };
  return (
    <button type="button" className="plain" onClick={() => void leave()}>
      {say('shell.signOut')}
    </button>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      className="choice"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
