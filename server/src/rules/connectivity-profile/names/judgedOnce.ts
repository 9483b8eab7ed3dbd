/** `judge`, asked once about each value, as several rules of one run ask about the same; it is forgotten with the value. */
export function judgedOnce<Value extends object, Judgement>(
  judge: (value: Value) => Judgement,
): (value: Value) => Judgement {
  const judged = new WeakMap<Value, { readonly judgement: Judgement }>();
  return (value) => {
    let known = judged.get(value);
    if (!known) judged.set(value, (known = { judgement: judge(value) }));
    return known.judgement;
  };
}
