import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { signIn } from '../../ui/ask.ts';
import { type Problem, problemOf, Refused } from '../../ui/problem.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';

interface Credentials {
  username: string;
  password: string;
}

export function SignInPage() {
  const { say } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem>();
  const [isAsking, setIsAsking] = useState(false);
  useTitle(say('signIn.title'));

  async function enter({ username, password }: Credentials) {
    setIsAsking(true);
    try {
      await signIn(username, password);
      await client.resetQueries();
      await navigate('/', { replace: true });
    } catch (error) {
      setProblem(error instanceof Refused ? error.problem : problemOf({ message: String(error) }));
    } finally {
      setIsAsking(false);
    }
  }

  return (
    <main className="sign-in">
      <h1>{say('signIn.title')}</h1>
      <p className="lead">{say('signIn.lead')}</p>
      {problem && <Refusal problem={problem} />}
      <Form<Credentials>
        layout="vertical"
        requiredMark={false}
        onFinish={(credentials) => void enter(credentials)}
      >
        <Form.Item
          name="username"
          label={say('signIn.username')}
          rules={[{ required: true, message: say('form.required') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" size="large" />
        </Form.Item>
        <Form.Item
          name="password"
          label={say('signIn.password')}
          rules={[{ required: true, message: say('form.required') }]}
        >
          <Input type="password" autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={isAsking}>
          {say('signIn.submit')}
        </Button>
      </Form>
      <p className="faint">{say('signIn.forgotten')}</p>
    </main>
  );
}
