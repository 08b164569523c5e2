import type { Locale } from 'antd/es/locale';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../ui/problem.ts';
import { filled, type Values } from './filled.ts';
import type { errors } from './zh/errors.ts';
import type { sentences } from './zh/sentences.ts';
import type { values } from './zh/values.ts';

export type Language = 'zh' | 'en';
export type SentenceKey = keyof typeof sentences;
type Named = typeof values;

/** Chinese decides which keys there are; a test holds English to it. */
export interface Catalogue {
  sentences: Record<SentenceKey, string>;
  errors: Record<keyof typeof errors, string>;
  values: { [Type in keyof Named]: Record<keyof Named[Type], string> };
  antd: Locale;
}

const catalogues: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
  zh: () => import('./zh/catalogue.ts'),
  en: () => import('./en/catalogue.ts'),
};

export interface Words {
  language: Language;
  antd: Locale;
  setLanguage(language: Language): void;
  say(key: SentenceKey, values?: Values): string;
  /** What a value of one of the graph's enums is called. */
  name<Type extends keyof Named>(type: Type, value: keyof Named[Type] & string): string;
  /** The sentence for a refusal; the hub's own where it knows more than the page. */
  refusal(problem: Problem): string;
}

const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Words are only had within LanguageProvider.');
  return words;
}

const rememberedAs = 'hub.language';

/** As last chosen; else Chinese, unless the browser puts English before it. */
function firstLanguage(): Language {
  const chosen =
    localStorage.getItem(rememberedAs) ?? navigator.languages.find((tag) => /^(zh|en)/.test(tag));
  return chosen?.startsWith('en') ? 'en' : 'zh';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; catalogue: Catalogue }>();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(rememberedAs, language);
    void catalogues[language]().then(({ catalogue }) => setLoaded({ language, catalogue }));
  }, [language]);
  const words = useMemo(() => loaded && wordsOf({ ...loaded, setLanguage }), [loaded]);
  return words ? <WordsContext value={words}>{children}</WordsContext> : null;
}

function wordsOf({
  language,
  catalogue,
  setLanguage,
}: Pick<Words, 'language' | 'setLanguage'> & { catalogue: Catalogue }): Words {
  return {
    language,
    antd: catalogue.antd,
    setLanguage,
    say: (key, values) => filled(catalogue.sentences[key], values),
    name: (type, value) => catalogue.values[type][value],
    refusal({ code, message, details }) {
      const sentence = filled(catalogue.errors[code as keyof typeof errors] ?? message, details);
      return /\{\w+\}/.test(sentence) ? message : sentence;
    },
  };
}
