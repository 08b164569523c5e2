import antd from 'antd/locale/en_US';
import { errors } from './errors.ts';
import { sentences } from './sentences.ts';
import { values } from './values.ts';

export const catalogue = { sentences, errors, values, antd };
