import { CheckGroup, NumberField, SelectField, TextField } from "../../../parts/forms/fields";
import { TagInput } from "../../../parts/forms/TagInput";
import { WallField } from "../../../parts/forms/TimeFields";
import { CloseIcon } from "../../../parts/marks/icons";
import { dayOptions } from "../silences/words";
import type { LayerDraft, RestrictionDraft, Rotation } from "./draft";

interface Props {
  readonly layer: LayerDraft;
  readonly index: number;
  readonly members: readonly string[];
  readonly onChange: (layer: LayerDraft) => void;
  readonly onRemove: () => void;
}

const rotations: readonly (readonly [Rotation, string])[] = [
  ["hourly", "hours"],
  ["daily", "days"],
  ["weekly", "weeks"],
];

/** Members who take turns; a later layer covers those before it. */
export function LayerEditor({ layer, index, members, onChange, onRemove }: Props) {
  const at = `layers[${index}]`;
  const change = (changes: Partial<LayerDraft>) => onChange({ ...layer, ...changes });
  const changeRestriction = (which: number, next: RestrictionDraft) =>
    change({ restrictions: layer.restrictions.map((one, other) => (other === which ? next : one)) });
  return (
    <fieldset className="step-editor" aria-label={`Layer ${index + 1}`}>
      <div className="form-row">
        <TextField label="Layer" name={`${at}.name`} value={layer.name} onChange={(name) => change({ name })} />
        <NumberField
          label="Turns of"
          name={`${at}.turn_length`}
          className="narrow"
          value={layer.turn}
          onChange={(turn) => change({ turn })}
        />
        <SelectField
          label="Unit"
          name={`${at}.rotation`}
          className="narrow"
          value={layer.rotation}
          options={rotations}
          onChange={(rotation) => change({ rotation })}
        />
        <WallField
          label="First turn on"
          name={`${at}.starts_on`}
          type="date"
          value={layer.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
        <WallField
          label="Handover at"
          name={`${at}.hand_over`}
          type="time"
          className="narrow"
          value={layer.handOver}
          onChange={(handOver) => change({ handOver })}
        />
        <span className="step-tools">
          <button type="button" className="icon-button" aria-label={`Remove layer ${index + 1}`} onClick={onRemove}>
            <CloseIcon />
          </button>
        </span>
      </div>
      <TagInput
        label="Members, in the order of their turns"
        name={`${at}.members`}
        values={layer.members}
        suggestions={members}
        onChange={(next) => change({ members: next })}
      />
      {layer.restrictions.map((restriction, which) => (
        <Restriction
          key={which}
          name={`${at}.restrictions[${which}]`}
          restriction={restriction}
          onChange={(next) => changeRestriction(which, next)}
          onRemove={() => change({ restrictions: layer.restrictions.filter((_, other) => other !== which) })}
        />
      ))}
      <div>
        <button
          type="button"
          className="button small"
          onClick={() => change({ restrictions: [...layer.restrictions, { from: "20:00", to: "08:00", days: [] }] })}
        >
          {layer.restrictions.length ? "Another part of the day" : "Only a part of the day"}
        </button>
      </div>
    </fieldset>
  );
}

interface RestrictionProps {
  readonly name: string;
  readonly restriction: RestrictionDraft;
  readonly onChange: (restriction: RestrictionDraft) => void;
  readonly onRemove: () => void;
}

const Restriction = ({ name, restriction, onChange, onRemove }: RestrictionProps) => (
  <div className="form-row">
    <WallField
      label="On duty from"
      name={`${name}.from`}
      type="time"
      className="narrow"
      value={restriction.from}
      onChange={(from) => onChange({ ...restriction, from })}
    />
    <WallField
      label="To"
      name={`${name}.to`}
      type="time"
      className="narrow"
      value={restriction.to}
      onChange={(to) => onChange({ ...restriction, to })}
    />
    <CheckGroup
      label="On, every day if none is chosen"
      options={dayOptions}
      values={restriction.days}
      onChange={(days) => onChange({ ...restriction, days })}
    />
    <span className="step-tools">
      <button type="button" className="icon-button" aria-label="Remove this part" onClick={onRemove}>
        <CloseIcon />
      </button>
    </span>
  </div>
);
