import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import { describeQuarter, namePeriod, quarterOfDate } from '../../domain/quarter';
import type { PackCover, PackPurpose, PackStatus, StoredSettings } from '../../workbook/settings';
import type { Draft, SettingsChange } from '../hooks/use-draft';
import type { MarkMissing } from '../paper/missing-marks';
import { fieldId } from '../paper/missing-marks';
import { DateField } from '../settings/DateField';
import { useViewStyles } from '../shell/view-styles';

interface CoverFieldsProps {
  readonly settings: StoredSettings;
  readonly markMissing: MarkMissing;
  readonly onEdit: (change: SettingsChange) => void;
}

/** The date that the pack is judged at, and what its first page says about the meeting. */
export function CoverFields({ settings, markMissing, onEdit }: CoverFieldsProps): ReactElement {
  const styles = useViewStyles();
  const { cover, asAt } = settings;
  const edit = (change: Partial<PackCover>): void => onEdit({ cover: { ...cover, ...change } });
  const quarter = quarterOfDate(asAt, { startMonth: settings.startMonth });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>First page</legend>
      <DateField
        label="As at"
        value={asAt}
        isOptional={false}
        onChange={(date) => date && onEdit(moveAsAt(settings, date))}
      />
      <Field
        label="Period"
        hint={`The as-at date is in ${describeQuarter(quarter, { startMonth: settings.startMonth })}.`}
      >
        <Input value={cover.period} onChange={(_, { value }) => edit({ period: value })} />
      </Field>
      <Field label="Organisation" {...markMissing('organisation')}>
        <Input
          id={fieldId('organisation')}
          value={cover.organisation}
          autoComplete="organization"
          onChange={(_, { value }) => edit({ organisation: value })}
        />
      </Field>
      <Field label="Committee" {...markMissing('committee')}>
        <Input
          id={fieldId('committee')}
          value={cover.committee}
          onChange={(_, { value }) => edit({ committee: value })}
        />
      </Field>
      <DateField
        label="Meeting date"
        id={fieldId('meeting-date')}
        mark={markMissing('meeting-date')}
        value={cover.meetingDate}
        isOptional
        onChange={(meetingDate) => edit({ meetingDate })}
      />
      <Field label="The board is asked" {...markMissing('decision-type')}>
        <RadioGroup
          id={fieldId('decision-type')}
          layout="horizontal"
          value={cover.purpose}
          onChange={(_, { value }) => edit({ purpose: value as PackPurpose })}
        >
          <Radio value="For decision" label="To decide" />
          <Radio value="For noting" label="To note" />
          <Radio value="" label="Not said" />
        </RadioGroup>
      </Field>
      <Field label="Version" hint="Such as 0.3">
        <Input value={cover.version} onChange={(_, { value }) => edit({ version: value })} />
      </Field>
      <Field label="Status">
        <RadioGroup
          layout="horizontal"
          value={cover.status}
          onChange={(_, { value }) => edit({ status: value as PackStatus })}
        >
          <Radio value="Draft" label="Draft" />
          <Radio value="Final" label="Final" />
        </RadioGroup>
      </Field>
    </fieldset>
  );
}

const periodAt = (asAt: CalendarDate, { startMonth }: StoredSettings): string =>
  namePeriod(quarterOfDate(asAt, { startMonth }), { startMonth });

/** Another as-at date: a period that was filled in from the one before goes with it. */
function moveAsAt(settings: StoredSettings, asAt: CalendarDate): SettingsChange {
  const { cover } = settings;
  if (cover.period !== periodAt(settings.asAt, settings)) return { asAt };
  return { asAt, cover: { ...cover, period: periodAt(asAt, settings) } };
}

/** The draft with the period of its as-at date, until somebody gives another one or none. */
export function fillPeriod(draft: Draft): Draft {
  const { settings, change } = draft;
  if (settings.cover.period !== '' || change.cover !== undefined) return draft;
  const cover = { ...settings.cover, period: periodAt(settings.asAt, settings) };
  return {
    ...draft,
    settings: { ...settings, cover },
    change: { ...change, cover },
    isChanged: true,
  };
}
