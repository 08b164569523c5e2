import antd from 'antd/locale/zh_CN';
import { errors } from './errors.ts';
import { sentences } from './sentences.ts';
import { values } from './values.ts';

export const catalogue = { sentences, errors, values, antd };
