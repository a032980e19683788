import { DomainError } from '@gongxu/domain';

/** An object of a policy file, read field by field; every refusal names the path of the field. */
export class PolicyObject {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    private readonly path: string,
    value: unknown,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(path, 'must be an object');
    this.fields = value as Record<string, unknown>;
  }

  has(key: string): boolean {
    return this.fields[key] !== undefined;
  }

  text(key: string): string {
    const value = this.fields[key];
    return typeof value === 'string' && value.trim() !== ''
      ? value
      : this.refuse(key, 'must be a text that is not empty');
  }

  /** A threshold: a number that is not negative. */
  number(key: string): number {
    const value = this.fields[key];
    return isNumber(value) && value >= 0 ? value : this.refuse(key, 'must be a number, 0 or more');
  }

  choice<T extends string>(key: string, choices: readonly T[]): T {
    const found = choices.find((choice) => choice === this.fields[key]);
    return found ?? this.refuse(key, `must be one of ${choices.join(', ')}`);
  }

  object(key: string): PolicyObject {
    return new PolicyObject(`${this.path}.${key}`, this.fields[key]);
  }

  list(key: string): PolicyObject[] {
    const value = this.fields[key];
    if (!Array.isArray(value)) return this.refuse(key, 'must be a list');
    return value.map((item: unknown, index) => new PolicyObject(`${this.path}.${key}[${index}]`, item));
  }

  listOfNumbers(key: string): number[] {
    const value: unknown = this.fields[key];
    return Array.isArray(value) && value.every(isNumber) ? value : this.refuse(key, 'must be a list of numbers');
  }

  /** The named thresholds; any field beside them and `others` is refused. */
  numbers<K extends string>(keys: readonly K[], ...others: readonly string[]): { readonly [Key in K]: number } {
    this.nothingBut(...keys, ...others);
    return Object.fromEntries(keys.map((key) => [key, this.number(key)])) as { [Key in K]: number };
  }

  nothingBut(...keys: readonly string[]): void {
    const unknown = Object.keys(this.fields).find((key) => !keys.includes(key));
    if (unknown !== undefined) this.refuse(unknown, 'is not a known field');
  }

  refuse(key: string, reason: string): never {
    throw refusal(`${this.path}.${key}`, reason);
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const refusal = (path: string, reason: string): DomainError => new DomainError('INVALID_POLICY', `${path}: ${reason}`);
