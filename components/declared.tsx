import type { ReactNode } from "react";

const blank = "non renseigné";

/** What `site.yaml` says, or that it says nothing: a public page does not hide what it owes. */
export function Declared({ value }: { readonly value: string | undefined }) {
  return <>{value ?? blank}</>;
}

export function DeclaredMail({ address }: { readonly address: string | undefined }) {
  return address === undefined ? <>{blank}</> : <a href={`mailto:${address}`}>{address}</a>;
}

/** A list that was declared; what stands in its place when it was not. */
export function DeclaredList({
  items,
  otherwise = "Non renseigné.",
}: {
  readonly items: readonly string[] | undefined;
  readonly otherwise?: ReactNode;
}) {
  if (items === undefined || items.length === 0) return <p>{otherwise}</p>;
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
