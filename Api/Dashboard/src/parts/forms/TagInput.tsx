import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { CloseIcon } from "../marks/icons";
import { Field, type FieldProps } from "./Field";
import { useWrongEntries } from "./Form";
import { tagsOf } from "./parsing";
import "./TagInput.css";

interface Props extends FieldProps {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly placeholder?: string;
  readonly suggestions?: readonly string[];
}

/** Several short texts: Enter, a comma or a space adds one, Backspace in the empty field takes the last one off. */
export function TagInput({ values, onChange, placeholder, suggestions, ...field }: Props) {
  const [typed, type] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const wrong = useWrongEntries(field.name);
  const add = (text: string) => {
    const fresh = tagsOf(text).filter((one) => !values.includes(one));
    if (fresh.length) onChange([...values, ...fresh]);
    type("");
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (["Enter", ",", " "].includes(event.key) && typed.trim()) {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "") onChange(values.slice(0, -1));
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text");
    if (tagsOf(text).length < 2) return;
    event.preventDefault();
    add(text);
  };
  const remove = (index: number) => {
    onChange(values.filter((_, other) => other !== index));
    input.current?.focus();
  };
  return (
    <Field {...field}>
      {(control) => (
        <div className="tags field" onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
          {values.map((value, index) => (
            <span key={value} className={wrong.has(index) ? "tag wrong" : "tag"}>
              {value}
              <button type="button" aria-label={`Remove ${value}`} onClick={() => remove(index)}>
                <CloseIcon size={12} />
              </button>
            </span>
          ))}
          <input
            {...control}
            ref={input}
            value={typed}
            placeholder={values.length ? undefined : placeholder}
            autoComplete="off"
            spellCheck={false}
            list={suggestions && `${control.id}-list`}
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
            onPaste={paste}
            onBlur={() => add(typed)}
          />
          {suggestions && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </div>
      )}
    </Field>
  );
}
