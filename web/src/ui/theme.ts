import type { ThemeConfig } from 'antd';

/** One accent, on paper. Everything else is ink in three strengths; red is for what is late, and for nothing else. */
export const accent = '#17594a';
export const accentTints = ['#17594a', '#5d8b7e', '#9dbab1', '#d5e2dd'];
export const late = '#a6261d';
export const ink = '#1d2421';
export const faintInk = '#565e5a';
export const rule = '#dcdad2';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: accent,
    colorLink: accent,
    colorError: late,
    colorInfo: accent,
    colorSuccess: accent,
    colorText: ink,
    colorTextSecondary: faintInk,
    colorTextDescription: faintInk,
    colorTextPlaceholder: '#6b726e',
    colorBorder: '#c6c4ba',
    colorBgLayout: '#f7f6f2',
    fontFamily: 'var(--letters)',
    fontSize: 16,
    borderRadius: 6,
    controlHeight: 38,
    controlHeightSM: 32,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    boxShadowSecondary: '0 6px 24px rgba(29, 36, 33, 0.14)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};
